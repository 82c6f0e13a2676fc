package org.tom4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tom4j.access.Viewer;
import org.tom4j.people.People;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.TomServer;

/** The tutorial in a real browser, as a new user would walk it. Skipped where no Chromium is. */
final class TutorialBrowserTest {
  private static final Path EXAMPLE = Path.of("../examples/mytom");

  @Test
  void leadsFromTheBrokersButtonToATargetAndItsRawPacket() throws IOException {
    Optional<Path> chromium = chromium();
    assumeTrue(chromium.isPresent(), "no Chromium on this machine: the journey is skipped");
    try (TomServer tom = TomServer.start(DatabaseKind.SQLITE, "name: Desert TOM\n");
        Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright.chromium().launch(options(chromium.get()));
        BrowserContext context = browser.newContext()) {
      copy(EXAMPLE.resolve("static/example"), tom.folder().resolve("static/example"));
      copy(EXAMPLE.resolve("brokers"), tom.folder().resolve("brokers"));
      List<String> strangers = new ArrayList<>();
      Page page = context.newPage();
      page.onRequest(request -> {
        if (!request.url().startsWith(tom.address().toString())) {
          strangers.add(request.url());
        }
      });
      signIn(page, tom);
      page.waitForCondition(() -> {
        page.navigate(tom.address() + "alerts/query/list/");
        return page.getByText("MyBroker").count() > 0;
      });
      assertThat(page.getByText("MARS").count()).isPositive();
      page.locator("main a:has-text('MyBroker')").click();
      page.fill("[name=query_name]", "Find Tatooine");
      page.fill("[name=target_name]", "Tatooine");
      page.locator("button:has-text('Save the query')").click();
      page.locator("button:has-text('Run')").click();
      page.waitForSelector("[data-rows-table] tbody tr:has-text('Tatooine')");
      page.waitForSelector("[data-state=complete]");
      assertThat(page.locator("[data-rows-table] tbody tr").count()).isEqualTo(1);
      page.locator("a:has-text('View')").click();
      assertThat(page.locator("pre.packet").innerText()).contains("\"score\": 20");
      page.locator("button:has-text('Create target')").click();
      page.waitForURL("**/targets/*/");
      assertThat(page.locator("h1").innerText()).contains("Tatooine");
      assertThat(page.locator("main").innerText()).contains("32.00000", "-20.00000");
      assertThat(strangers).isEmpty();
    }
  }

  private static void signIn(Page page, TomServer tom) {
    String link = tom.part(People.class).makeLink(Viewer.CONSOLE, tom.personId("luke", false));
    page.navigate(tom.address().resolve(link).toString());
  }

  private static BrowserType.LaunchOptions options(Path chromium) {
    return new BrowserType.LaunchOptions()
        .setExecutablePath(chromium)
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

  private static Optional<Path> chromium() {
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .flatMap(name ->
            Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
