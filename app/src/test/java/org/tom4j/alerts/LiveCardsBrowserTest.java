package org.tom4j.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tom4j.testing.Browser;
import org.tom4j.testing.Chromium;
import org.tom4j.testing.DatabaseKind;

/** A query's live page while alerts pass, in a real browser. */
final class LiveCardsBrowserTest {
  private static final String CARDS = "[data-card]";
  private static final String FRESH = "[data-fresh]";
  private static final String NAMES =
      "[...document.querySelectorAll('.live-head a')].map(name => name.innerText)";

  private static Chromium chromium;
  private static AlertsTom tom;

  @BeforeAll
  static void start() {
    chromium = Chromium.startOrSkip();
    tom = AlertsTom.on(DatabaseKind.SQLITE);
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void cardsComeInByThemselvesAndWaitWhileTheMouseIsOverOne() {
    Page page = live("gate-cards", 0);
    assertThat(page.locator(".empty").innerText()).contains("Nothing has passed yet");
    page.locator("[data-part=press] button:has-text('Run')").click();
    page.waitForSelector("[data-part=press] button:has-text('Stop')");
    AlertsTom.open("gate-cards", 2);
    page.waitForCondition(() -> page.evaluate(NAMES).toString().equals("[Odd 1, Even 0]"));

    page.locator(CARDS).first().hover();
    AlertsTom.open("gate-cards", 5);
    page.waitForSelector(FRESH + ":visible:text-is('3 new')");
    assertThat(page.evaluate(NAMES)).hasToString("[Odd 1, Even 0]");
    page.locator(CARDS).last().evaluate("card => card.same = true");
    page.mouse().move(2, 2);
    page.waitForCondition(() -> page.evaluate(NAMES).toString().startsWith("[Even 4, Odd 3"));
    assertThat(page.locator(CARDS).last().evaluate("card => card.same")).isEqualTo(true);
    assertThat(page.locator(FRESH).isVisible()).isFalse();

    page.locator(CARDS).first().hover();
    AlertsTom.open("gate-cards", 6);
    page.waitForSelector(FRESH + ":visible:text-is('1 new')");
    page.locator(FRESH).click();
    page.waitForCondition(() -> page.locator(CARDS).count() == 6);
    page.locator("[data-part=press] button:has-text('Stop')").click();
    page.waitForSelector("[data-state=stopped]");
    assertThat(page.url()).endsWith("/live/");
    AlertsTom.open("gate-cards", -1);
  }

  @Test
  void whoHoldsThePageOrHasScrolledDownIsToldWhatWaits() {
    Page page = live("gate-hold", 20);
    page.locator("[data-part=press] button:has-text('Run')").click();
    page.waitForCondition(() -> page.locator(CARDS).count() == 20);
    page.locator("[data-hold] input").check();
    AlertsTom.open("gate-hold", 90);
    page.waitForSelector(FRESH + ":visible:text-is('70 new')");
    page.locator("[data-hold] input").uncheck();
    page.waitForCondition(() -> page.locator(CARDS).count() == 48);
    page.waitForCondition(() -> page.evaluate(NAMES).toString().startsWith("[Odd 89"));

    page.evaluate("scrollTo(0, 1500)");
    AlertsTom.open("gate-hold", 91);
    page.waitForSelector(FRESH + ":visible:text-is('1 new')");
    assertThat(page.locator(".live-fresh").boundingBox().y).isBetween(0.0, 60.0);
    page.locator(FRESH).click();
    page.waitForCondition(() -> page.evaluate(NAMES).toString().startsWith("[Even 90"));
    AlertsTom.open("gate-hold", -1);
    page.waitForSelector("[data-part=press] button:has-text('Run')");
  }

  @Test
  void aPictureThatIsNoneLeavesAQuietPlaceAndReasonsComeWhenTheyAreOpened() {
    Browser person = tom.person("cards-pictures");
    long query = AlertsTom.save(person, "cards pictures", "both@cards-pictures");
    person.post("/alerts/query/" + query + "/filter/", "text", "mag < 99");
    AlertsTom.run(person, query);
    Page page = chromium.phone();
    Chromium.signIn(page, tom.server, "cards-pictures", false);
    page.navigate(tom.server.address().resolve(LivePath.of(query)).toString());
    page.waitForCondition(() -> page.locator(".picture--none").count() == 4);
    assertThat(page.locator(".live-pictures img").count()).isEqualTo(2);
    page.locator(".live-why summary").first().click();
    page.waitForSelector(".live-why [data-part=why]:has-text('holds by')");
    assertThat(
            page.evaluate(
                "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
        .isEqualTo(true);
  }

  /** The live page of a query that was never run, whose run may have so many rows. */
  private static Page live(String gate, int rows) {
    AlertsTom.open(gate, rows);
    Page page = chromium.desk();
    Chromium.signIn(page, tom.server, gate, false);
    long query = AlertsTom.save(tom.person(gate), gate, gate);
    page.navigate(tom.server.address().resolve(LivePath.of(query)).toString());
    return page;
  }
}
