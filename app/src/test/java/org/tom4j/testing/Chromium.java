package org.tom4j.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tom4j.access.Viewer;
import org.tom4j.people.People;

/** A real browser, for what only a person with script, eyes and a keyboard would notice. */
public final class Chromium implements AutoCloseable {
  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Path program) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser = playwright.chromium().launch(options(program));
  }

  /** The browser of this machine; where there is none, the test is skipped with a word. */
  public static Chromium startOrSkip() {
    Optional<Path> program = program();
    assumeTrue(program.isPresent(), "no Chromium on this machine: the journey is skipped");
    return new Chromium(program.orElseThrow());
  }

  /** A desk: a window of its own, nobody signed in. */
  public Page desk() {
    return window(1440, 900);
  }

  /** A phone: a narrow screen, and fingers for a mouse. Nobody is signed in. */
  public Page phone() {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(400, 860)
                .setHasTouch(true)
                .setIsMobile(true));
    context.setDefaultTimeout(30_000);
    return context.newPage();
  }

  /** A window of its own, nobody signed in; sizes in CSS pixels. */
  public Page window(int width, int height) {
    BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height));
    context.setDefaultTimeout(30_000);
    return context.newPage();
  }

  /** Signs a person in, made if need be, by a link. */
  public static void signIn(Page page, TomServer tom, String name, boolean admin) {
    String link = tom.part(People.class).makeLink(Viewer.CONSOLE, tom.personId(name, admin));
    page.navigate(tom.address().resolve(link).toString());
  }

  private static BrowserType.LaunchOptions options(Path program) {
    return new BrowserType.LaunchOptions()
        .setExecutablePath(program)
        .setArgs(
            List.of(
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync"));
  }

  private static Optional<Path> program() {
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .flatMap(name ->
            Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
