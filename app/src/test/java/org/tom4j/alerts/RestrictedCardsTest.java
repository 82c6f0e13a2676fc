package org.tom4j.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.Program;

/** Alerts that a survey keeps to a group: on live pages, as if they had not come. */
@OnBothDatabases
final class RestrictedCardsTest {
  private final RestrictedTom tom;

  RestrictedCardsTest(DatabaseKind kind) {
    tom = RestrictedTom.on(kind);
  }

  @Test
  void whoMayNotSeeAnAlertSeesNoCardOfItAndNoCount() {
    String run = tom.run("mixed cards");
    String live = live(run);
    for (Browser who : List.of(tom.owner, tom.other)) {
      assertThat(names(who, live))
          .containsExactly("Public 5 cards", "Public 3 cards", "Public 2 cards", "Public 0 cards");
      assertThat(waiting(who, live)).isEqualTo("4");
      assertThat(who.get(live).text()).doesNotContain("Kept");
    }
    assertThat(names(tom.partner, live)).hasSize(6).startsWith("Public 5 cards", "Kept 4 cards");
    assertThat(waiting(tom.partner, live)).isEqualTo("6");
    assertThat(names(tom.admin, live)).hasSize(7).startsWith("Kept 6 cards");
    assertThat(tom.nobody.get(live).status()).isEqualTo(303);
    assertThat(listed(tom.othersProgram, live)).isEqualTo(4);
    assertThat(listed(tom.partnersProgram, live)).isEqualTo(6);
  }

  @Test
  void neitherLightCurveNorPictureNorReasonOfAHiddenAlertIsTold() {
    String run = tom.run("mixed cardways");
    String kept = "/alerts/alert/" + tom.alert(run, "Kept 1 cardways") + "/";
    assertThat(tom.partner.get(kept + "curve/").status()).isEqualTo(200);
    assertThat(tom.other.get(kept + "curve/").status()).isEqualTo(404);
    assertThat(
            tom.other
                .follow(
                    tom.other.post(
                        live(run) + "list/", "alert", RestrictedTom.number(kept), "name", "Mine"))
                .text())
        .contains("is no longer kept, or not yours to see");
  }

  private String live(String run) {
    return tom.admin.get(run).page().select("a:containsOwn(Live cards)").attr("href");
  }

  private static List<String> names(Browser who, String live) {
    return who.get(live).page().select(".live-head a").eachText();
  }

  private static String waiting(Browser who, String live) {
    return who.get(live + "waiting/?upto=").text();
  }

  private static int listed(Program program, String live) {
    String query = RestrictedTom.number(live);
    return program.read("/api/queries/" + query + "/alerts/").get("results").size();
  }
}
