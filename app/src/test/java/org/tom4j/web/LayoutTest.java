package org.tom4j.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LayoutTest {
  private static final Content NOTHING = output -> output.writeContent("<h1>Here</h1>");

  @Test
  void everyFormThatPostsCarriesTheToken() {
    Document page = page(frame("henrietta", "dark", "/targets/?q=M31"));
    assertThat(page.select("form[method=post]")).hasSize(2);
    for (var form : page.select("form[method=post]")) {
      assertThat(form.select("[name=_csrf]").val()).isEqualTo("token-1");
    }
  }

  @Test
  void theThemeSwitchComesBackToThePageWithItsQuery() {
    Document page = page(frame("henrietta", "dark", "/targets/?q=M31"));
    assertThat(page.select("html").attr("data-theme")).isEqualTo("dark");
    assertThat(page.select("form.theme [name=next]").val()).isEqualTo("/targets/?q=M31");
    assertThat(page.select("form.theme [aria-pressed=true]").eachAttr("value"))
        .as("the lit theme's button leads back to the system's")
        .containsExactly("auto");
  }

  @Test
  void anUnknownThemeIsTheSystems() {
    assertThat(frame(null, "\"><script>", "/").theme()).isEqualTo("auto");
  }

  @Test
  void thePlaceOfThePageIsLit() {
    for (var expected :
        Map.of(
                "/", "Tonight",
                "/?x=1", "Tonight",
                "/targets/3/", "Targets",
                "/alerts/run/41/", "Alerts",
                "/modules/", "Modules")
            .entrySet()) {
      assertThat(
              page(frame("h", "auto", expected.getKey())).select("nav [aria-current]").eachText())
          .as(expected.getKey())
          .containsExactly(expected.getValue());
    }
    assertThat(page(frame("h", "auto", "/accounts/password/")).select("nav [aria-current]"))
        .isEmpty();
  }

  @Test
  void whoIsNotLoggedInIsOfferedThatAndNoMore() {
    Document page = page(frame(null, "auto", "/"));
    assertThat(page.select("nav a").eachText()).containsExactly("Tonight", "Targets");
    assertThat(page.select(".person a").attr("href")).isEqualTo("/accounts/login/");
    assertThat(page.select("form[action=/accounts/logout/]")).isEmpty();
  }

  @Test
  void errorsInterruptAScreenReaderAndOtherMessagesWait() {
    Frame frame =
        new Frame(
            "TOM",
            "x",
            "/",
            null,
            false,
            "auto",
            "t",
            List.of(
                new Flash(Flash.Kind.SUCCESS, "Saved <b>"),
                new Flash(Flash.Kind.ERROR, "Not saved")),
            "1",
            "/assets/1234abcd/",
            null);
    Document page = page(frame);
    assertThat(page.select("[role=status]").eachText()).containsExactly("Saved <b>");
    assertThat(page.select("[role=alert]").eachText()).containsExactly("Not saved");
  }

  @Test
  void theFirstLinkSkipsToThePage() {
    Document page = page(frame("h", "auto", "/"));
    assertThat(page.select("a").getFirst().attr("href")).isEqualTo("#main");
    assertThat(page.select("main#main h1").text()).isEqualTo("Here");
  }

  private static Frame frame(@Nullable String person, String theme, String path) {
    return new Frame(
        "Night Watch TOM",
        "Here",
        path,
        person,
        false,
        theme,
        "token-1",
        List.of(),
        "0.1",
        "/assets/1234abcd/",
        null);
  }

  private static Document page(Frame frame) {
    return Parts.draw("layout", Map.of("frame", frame, "content", NOTHING));
  }
}
