package org.tom4j.questions;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tom4j.testing.Browser;
import org.tom4j.testing.Chromium;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.TomServer;
import org.tom4j.testing.Waiting;

/** A question's page while answers come, in a real browser. */
final class QuestionBrowserTest {
  private static Chromium chromium;
  private static TomServer tom;

  @BeforeAll
  static void start() {
    chromium = Chromium.startOrSkip();
    tom = TomServer.start(DatabaseKind.SQLITE, new FourServices().settings());
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
    if (tom != null) {
      tom.close();
    }
  }

  @Test
  void whatIsTickedStaysTickedWhenRowsArePutInAnew() {
    Browser person = tom.signedIn("ticker");
    String path = person.post("/alerts/ask/", "name", "202").location();
    Waiting.await(() -> person.get(path).page().select("[data-alerts]").size() == 3);
    Page page = chromium.desk();
    Chromium.signIn(page, tom, "ticker", false);
    page.route(
        url -> url.contains("?seen="),
        route -> {
          String html = person.get(path).text();
          route.fulfill(
              new Route.FulfillOptions()
                  .setContentType("text/html")
                  .setBody(html.replace(">AT 2025zzz</a>", ">AT 2025zzz, once more</a>")));
        });
    page.navigate(tom.address().resolve(path).toString());
    page.check("[aria-label='Tick AT 2025zzz']");
    page.selectOption("#on-match", "link");

    page.waitForSelector("text=AT 2025zzz, once more");

    assertThat(page.isChecked("[aria-label='Tick AT 2025zzz']")).isTrue();
    assertThat(page.textContent("[data-ticked]")).isEqualTo("1 of 3 rows ticked");
    assertThat(page.inputValue("#on-match")).isEqualTo("link");
    page.check("[data-tick-all]");
    assertThat(page.textContent("[data-ticked]")).isEqualTo("3 of 3 rows ticked");
    person.post(path + "stop/");
  }
}
