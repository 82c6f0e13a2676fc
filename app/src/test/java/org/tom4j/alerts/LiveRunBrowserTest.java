package org.tom4j.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tom4j.testing.Chromium;
import org.tom4j.testing.DatabaseKind;

/** A run's page while rows come, in a real browser. */
final class LiveRunBrowserTest {
  private static final String ROWS = "[data-rows-table] tbody tr";
  private static final String FRESH = "[data-fresh]";
  private static final String PLACES =
      "[...document.querySelectorAll('[data-rows-table] tbody td.soft')].map(td => td.innerText)";
  private static final String TOPS =
      "[...document.querySelectorAll('[data-rows-table] tbody tr')].map(row =>"
          + " row.getBoundingClientRect().top + ' ' + row.innerText)";

  /** Pages that another one covers are hidden; a browser without a screen has to be told. */
  private static final String CAN_HIDE =
      "Object.defineProperty(document, 'visibilityState', {get: () => window.seen ?? 'visible'});"
          + " window.hide = () => { window.seen = 'hidden';"
          + " document.dispatchEvent(new Event('visibilitychange')); };"
          + " window.show = () => { window.seen = 'visible';"
          + " document.dispatchEvent(new Event('visibilitychange')); };";

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
  void livePagesThatNobodySeesLeaveTheBrowserFreeForAnother() {
    Page first = live("gate-tabs", 3);
    BrowserContext context = first.context();
    List<Page> tabs = new ArrayList<>(List.of(first));
    first.evaluate("hide()");
    while (tabs.size() < 6) {
      Page tab = context.newPage();
      tab.navigate(first.url());
      tab.waitForSelector(ROWS);
      tab.evaluate("hide()");
      tabs.add(tab);
    }
    Page seventh = context.newPage();
    seventh.navigate(first.url());
    assertThat(seventh.locator(ROWS).count()).isEqualTo(3);

    AlertsTom.open("gate-tabs", 5);
    seventh.waitForCondition(() -> seventh.locator(ROWS).count() == 5);
    assertThat(first.locator(ROWS).count()).isEqualTo(3);
    first.evaluate("show()");
    first.waitForCondition(() -> first.locator(ROWS).count() == 5);
    AlertsTom.open("gate-tabs", -1);
  }

  @Test
  void aLostConnectionIsToldAndTakenUpAgain() {
    Page page = live("gate-lost", 2);
    AtomicBoolean away = new AtomicBoolean(true);
    page.route(
        "**/events/",
        route -> {
          if (away.get()) {
            route.fulfill(new Route.FulfillOptions().setStatus(502).setBody("nobody there"));
          } else {
            route.resume();
          }
        });
    page.evaluate("hide()");
    page.evaluate("show()");
    page.waitForSelector("[data-state=lost]");
    assertThat(page.locator("[data-state]").innerText()).isEqualTo("connection lost, trying again");
    assertThat(page.locator("[data-state] .turning").count()).isZero();
    away.set(false);
    AlertsTom.open("gate-lost", 4);
    page.waitForSelector("[data-state=running]");
    page.waitForCondition(() -> page.locator(ROWS).count() == 4);
    AlertsTom.open("gate-lost", -1);
  }

  @Test
  void rowsJoinBehindThoseThatAreThereAsLongAsThePageHasRoom() {
    Page page = live("gate-room", 0);
    assertThat(page.locator(".none-yet").innerText()).contains("No alert has come yet");
    AlertsTom.open("gate-room", 4);
    page.waitForCondition(() -> page.locator(ROWS).count() == 4);
    assertThat(page.locator(".none-yet").count()).isZero();
    page.locator(ROWS + " input").nth(1).check();
    page.locator(ROWS + " th a").nth(2).focus();
    List<?> before = (List<?>) page.evaluate(TOPS);
    AlertsTom.open("gate-room", 9);
    page.waitForCondition(() -> page.locator(ROWS).count() == 9);
    assertThat(((List<?>) page.evaluate(TOPS)).subList(0, 4)).isEqualTo(before);
    assertThat(page.locator(ROWS + " input:checked").count()).isEqualTo(1);
    assertThat(page.evaluate("document.activeElement.innerText")).isEqualTo("Even 2");
    assertThat(page.locator(FRESH).isVisible()).isFalse();
    assertThat(page.locator(".pager").innerText()).contains("1–9 of 9 alerts");
    AlertsTom.open("gate-room", -1);
    page.waitForSelector("[data-state=complete]");
    page.waitForSelector("button:has-text('Run again')");
    assertThat(page.locator("[data-stop]").count()).isZero();
  }

  @Test
  void aFullPageLeadsToTheNewestRowsAndToItsNextPageWithoutBeingLoadedAnew() {
    Page page = live("gate-full", 50);
    assertThat(page.locator(FRESH).isVisible()).isFalse();
    AlertsTom.open("gate-full", 57);
    page.waitForSelector(".pager [rel=next]");
    assertThat(page.evaluate(PLACES).toString()).startsWith("[1, 2, 3");
    fresh(page, "7 more rows: show the newest first");
    AlertsTom.open("gate-full", 58);
    fresh(page, "8 more rows: show the newest first");
    String newest = page.locator(FRESH).getAttribute("href");
    page.locator(".pager [rel=next]").click();
    page.waitForURL("**page=2");
    assertThat(page.evaluate(PLACES).toString()).isEqualTo("[51, 52, 53, 54, 55, 56, 57, 58]");
    page.navigate(tom.server.address().resolve(newest).toString());
    assertThat(page.evaluate(PLACES).toString()).startsWith("[58, 57, 56");
    AlertsTom.open("gate-full", -1);
  }

  @Test
  void withTheNewestFirstNoRowMovesBeforeItIsPressed() {
    Page page = live("gate-newest", 60);
    assertThat(page.evaluate(PLACES).toString()).startsWith("[60, 59");
    page.locator(ROWS + " input").first().check();
    List<?> before = (List<?>) page.evaluate(TOPS);
    AlertsTom.open("gate-newest", 61);
    fresh(page, "1 new row");
    AlertsTom.open("gate-newest", 63);
    fresh(page, "3 new rows");
    assertThat(page.locator(".pager [rel=next]").getAttribute("href")).contains("upto=60");
    // The link has made room for itself; among themselves the rows have not moved.
    assertThat(order((List<?>) page.evaluate(TOPS))).isEqualTo(order(before));
    page.locator(FRESH).click();
    page.waitForCondition(() -> page.evaluate(PLACES).toString().startsWith("[63, 62, 61, 60"));
    assertThat(page.locator(FRESH).isVisible()).isFalse();
    assertThat(page.locator(ROWS + ":has(input:checked) td.soft").innerText()).isEqualTo("60");
    assertThat(page.locator(".pager").innerText()).contains("1–50 of 63 alerts");
    assertThat(page.locator(".pager [rel=next]").getAttribute("href")).contains("upto=63");
    AlertsTom.open("gate-newest", -1);
  }

  @Test
  void ofAFilteredPageOnlyRowsThatMatchAreCountedAsNew() {
    Page page = live("gate-filter", 10);
    page.navigate(page.url() + "?sort=-arrival&q=even");
    assertThat(page.evaluate(PLACES).toString()).isEqualTo("[9, 7, 5, 3, 1]");
    AlertsTom.open("gate-filter", 13);
    fresh(page, "2 new rows");
    page.locator(FRESH).click();
    page.waitForCondition(() -> page.evaluate(PLACES).toString().equals("[13, 11, 9, 7, 5, 3, 1]"));
    AlertsTom.open("gate-filter", 14);
    page.waitForCondition(() -> page.locator("[data-count=kept]").innerText().equals("14"));
    assertThat(page.locator(FRESH).isVisible()).isFalse();
    AlertsTom.open("gate-filter", -1);
  }

  @Test
  void atItsEndAPageThatShowsNothingSaysWhy() {
    Page page = live("gate-nothing", 0);
    AlertsTom.open("gate-nothing", -1);
    page.waitForSelector(".empty:has-text('No alerts found')");
    Page stopped = live("gate-stopped", 0);
    stopped.locator("[data-stop] button").click();
    stopped.waitForSelector(".empty:has-text('No alert came before it was stopped')");
  }

  @Test
  void atItsEndAPageWithRoomFillsItselfInAnyOrder() {
    Page page = live("gate-end", 3);
    page.navigate(page.url() + "?sort=name");
    AlertsTom.open("gate-end", 5);
    fresh(page, "2 new rows");
    AlertsTom.open("gate-end", -1);
    page.waitForCondition(() -> page.locator(ROWS).count() == 5);
    assertThat(page.locator(FRESH).isVisible()).isFalse();
    assertThat(page.locator("label:has-text('all 5 rows')").count()).isEqualTo(1);
  }

  private static void fresh(Page page, String words) {
    page.waitForSelector(FRESH + ":visible:text-is('" + words + "')");
  }

  private static List<String> order(List<?> tops) {
    return tops.stream().map(top -> top.toString().replaceFirst("^\\S+ ", "")).toList();
  }

  /** The page of a run that goes on, once it has kept so many rows. */
  private static Page live(String gate, int rows) {
    AlertsTom.open(gate, rows);
    Page page = chromium.desk();
    page.context().addInitScript(CAN_HIDE);
    Chromium.signIn(page, tom.server, gate, false);
    String path = AlertsTom.begin(tom.person(gate), gate);
    AlertsTom.await(() ->
        tom.person(gate)
            .get(path)
            .page()
            .select("[data-count=kept]")
            .text()
            .equals(Integer.toString(rows)));
    page.navigate(tom.server.address().resolve(path).toString());
    return page;
  }
}
