package org.tom4j;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tom4j.testing.Chromium;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.Folders;
import org.tom4j.testing.TomServer;

/**
 * Every kind of page, in each theme, on a desk and on a phone, looked at by the rules of WCAG 2.2
 * AA.
 */
final class AccessibilityBrowserTest {
  private static final String RULES =
      "axe.run({runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa',"
          + " 'wcag22aa', 'best-practice']}}).then(found => found.violations.map(broken =>"
          + " broken.id + ': ' + broken.nodes.map(node => node.html.slice(0, 200)).join(' | ')))";
  private static final String TOO_WIDE =
      "document.documentElement.scrollWidth > document.documentElement.clientWidth";

  private static Chromium chromium;
  private static TomServer tom;

  @BeforeAll
  static void start() {
    chromium = Chromium.startOrSkip();
    tom = TomServer.start(DatabaseKind.SQLITE, "name: Desert TOM\n");
    Folders.copyTutorial(tom.folder());
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
    for (String theme : List.of("light", "dark", "dome")) {
      objections.addAll(walk(desk, theme, pages));
    }
    desk.setViewportSize(400, 900);
    objections.addAll(walk(desk, "light", pages));
    assertThat(objections).isEmpty();
  }

  private static List<String> walk(Page page, String theme, List<String> pages) {
    page.context()
        .addCookies(List.of(new Cookie("tom_theme", theme).setUrl(tom.address().toString())));
    return pages.stream()
        .flatMap(path -> look(page, path).stream().map(words -> theme + " " + path + ": " + words))
        .toList();
  }

  private static List<String> look(Page page, String path) {
    page.navigate(tom.address().resolve(path).toString());
    page.evaluate(axe());
    List<String> objections = new ArrayList<>();
    for (Object words : (List<?>) page.evaluate(RULES)) {
      objections.add(words.toString());
    }
    if (Boolean.TRUE.equals(page.evaluate(TOO_WIDE))) {
      objections.add("it scrolls sideways");
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
    return List.of(
        "/",
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
        "/modules/",
        "/accounts/people/",
        "/accounts/groups/",
        "/accounts/password/",
        "/no-such-page/");
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
