package org.tom4j;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tom4j.testing.Browser;
import org.tom4j.testing.Chromium;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.Folders;
import org.tom4j.testing.TomServer;
import org.tom4j.testing.Waiting;

/**
 * Every kind of page, in each theme, on a desk and on a phone, looked at by the rules of WCAG 2.2
 * AA.
 */
final class AccessibilityBrowserTest {
  private static final String RUN =
      "axe.run({runOnly: %s}).then(found => found.violations.map(broken =>"
          + " broken.id + ': ' + broken.nodes.map(node => node.html.slice(0, 200)).join(' | ')))";
  private static final String RULES =
      RUN.formatted(
          "{type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',"
              + " 'best-practice']}");

  /** A theme is other colours of the same page. */
  private static final String COLOURS =
      RUN.formatted("{type: 'rule', values: ['color-contrast', 'link-in-text-block']}");

  private static final String TOO_WIDE =
      "document.documentElement.scrollWidth > document.documentElement.clientWidth";

  /** What is pressed by fingers, outside of running text, and is lower than 24 pixels. */
  private static final String TOO_LOW =
      "[...document.querySelectorAll('a, button, summary, select, input:not([type=hidden])')]"
          + ".filter(one => one.checkVisibility({visibilityProperty: true})"
          + " && !one.closest('.unseen, .skip, [aria-hidden=true], p, li:not(.pager li), dd, label'))"
          + ".filter(one => { const box = one.getBoundingClientRect();"
          + " return box.height > 0 && box.height < 23.9; })"
          + ".map(one => one.outerHTML.slice(0, 120) + ' is '"
          + " + Math.round(one.getBoundingClientRect().height) + ' px high')";

  private static final String EMPTY_LINKS =
      "[...document.querySelectorAll('a[href]')].filter(one => !one.textContent.trim()"
          + " && !one.getAttribute('aria-label')).map(one => one.outerHTML.slice(0, 120))";

  private static Chromium chromium;
  private static TomServer tom;

  @BeforeAll
  static void start() {
    chromium = Chromium.startOrSkip();
    tom = TomServer.start(DatabaseKind.SQLITE, "name: Desert TOM\n");
    Folders.copyTutorial(tom.folder());
    Folders.putModule(tom.folder(), "TestBroker");
  }

  @AfterAll
  static void stop() {
    if (tom != null) {
      tom.close();
      chromium.close();
    }
  }

  @Test
  void findsNothingToObjectTo() {
    Page desk = chromium.desk();
    Chromium.signIn(desk, tom, "boss", true);
    List<String> pages = pages(desk);
    List<String> objections = new ArrayList<>();
    for (String path : pages) {
      objections.addAll(look(desk, path, RULES));
      for (String theme : List.of("dark", "dome")) {
        desk.evaluate("theme => { document.documentElement.dataset.theme = theme; }", theme);
        objections.addAll(objections(desk, theme + " " + path, COLOURS));
      }
    }
    Page phone = chromium.phone();
    Chromium.signIn(phone, tom, "boss", true);
    for (String path : pages) {
      objections.addAll(look(phone, path, RULES, TOO_LOW));
    }
    assertThat(objections).isEmpty();
  }

  private static List<String> objections(Page page, String where, String... looks) {
    List<String> objections = new ArrayList<>();
    for (String look : looks) {
      for (Object words : (List<?>) page.evaluate(look)) {
        objections.add(where + ": " + words);
      }
    }
    return objections;
  }

  private static List<String> look(Page page, String path, String... looks) {
    page.context()
        .addCookies(List.of(new Cookie("tom_theme", "light").setUrl(tom.address().toString())));
    page.navigate(tom.address().resolve(path).toString());
    page.evaluate(axe());
    List<String> objections = objections(page, path, looks);
    if (Boolean.TRUE.equals(page.evaluate(TOO_WIDE))) {
      objections.add(path + " scrolls sideways");
    }
    for (Object words : (List<?>) page.evaluate(EMPTY_LINKS)) {
      objections.add(path + ": a link without words: " + words);
    }
    return objections;
  }

  /** Fills the TOM as a person would, and answers where its pages are. */
  private static List<String> pages(Page page) {
    page.navigate(tom.address().toString());
    page.locator("button:has-text('Try the sample night')").click();
    page.waitForSelector("[data-state=complete]");
    String run = page.url();
    String alert = page.locator("[data-rows-table] tbody th a").first().getAttribute("href");
    page.locator("[data-rows-table] button:has-text('Create target')").first().click();
    page.waitForURL("**/targets/*/");
    String target = page.url();
    List<String> pages = new ArrayList<>(longNames());
    pages.addAll(streams());
    pages.addAll(
        List.of(
            "/",
            "/alerts/run/",
            "/alerts/query/list/",
            "/alerts/query/create/?broker=MARS",
            run,
            run + "?q=nothing-has-this-name",
            alert,
            "/targets/",
            "/targets/create/",
            target,
            target + "update/",
            target + "delete/",
            "/targets/lists/",
            "/modules/",
            "/modules/TNS/",
            "/modules/TNS/settings/",
            "/accounts/brokers/",
            "/accounts/people/",
            "/accounts/groups/",
            "/accounts/password/",
            "/no-such-page/"));
    return pages;
  }

  /** A query whose stream has many partitions, and messages that could not be read. */
  private static List<String> streams() {
    Folders.putModule(tom.folder(), "LogBroker");
    try {
      Path log = Files.createDirectories(tom.folder().resolve("data/log")).resolve("many");
      Files.write(
          log, IntStream.range(0, 20).mapToObj(i -> "topic/" + i + " bad-" + i + " 1").toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Browser person = tom.admin();
    Waiting.await(() -> person.get("/alerts/query/list/").text().contains("LOG"));
    person.post("/alerts/query/create/", "broker", "LOG", "query_name", "Stream", "log", "many");
    String query =
        person
            .get("/alerts/query/list/")
            .page()
            .select("form[action^=/alerts/query/][action$=/run/]:not([action$=/query/run/])")
            .attr("action");
    String run = person.post(query).location();
    Waiting.await(() -> person.get(run).text().contains("data-state=\"complete\""));
    String letters = query.replace("/run/", "/letters/");
    String letter = person.get(letters).page().select("tbody th a").attr("href");
    return List.of(
        query,
        run,
        letters,
        letter,
        letters + "discard/",
        query.replace("/run/", "/live/"),
        query.replace("/run/", "/listening/"));
  }

  /** What others name, they name at any length: a target, its aliases, a query, alerts. */
  private static List<String> longNames() {
    Browser person = tom.admin();
    String aliases =
        IntStream.range(0, 15)
            .mapToObj(i -> "alias" + i + "x".repeat(90))
            .collect(Collectors.joining("\n"));
    String target =
        person
            .post(
                "/targets/create/",
                "type",
                "SIDEREAL",
                "name",
                "A".repeat(100),
                "aliases",
                aliases,
                "ra",
                "5.1",
                "dec",
                "5")
            .location();
    String list =
        person
            .post(
                "/targets/lists/add/",
                "name",
                "L".repeat(100),
                "targets",
                target.replace("/targets/", "").replace("/", ""))
            .location();
    Waiting.await(() -> person.get("/alerts/query/list/").text().contains("TEST"));
    String name = "Q".repeat(400);
    person.post("/alerts/query/create/", "broker", "TEST", "query_name", name, "name", "longest");
    String run =
        person
            .post("/alerts/query/run/", "broker", "TEST", "query_name", name, "name", "longest")
            .location();
    Waiting.await(() -> person.get(run).text().contains("data-state=\"complete\""));
    String alert = person.get(run).page().select("[data-rows-table] tbody th a").attr("href");
    return List.of(
        run,
        alert,
        target,
        target + "update/",
        target + "delete/",
        list,
        list + "update/",
        list + "delete/",
        "/targets/?q=" + "A".repeat(90));
  }

  private static String axe() {
    try (InputStream script =
        Objects.requireNonNull(AccessibilityBrowserTest.class.getResourceAsStream("/axe.min.js"))) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
