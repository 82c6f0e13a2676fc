package org.tom4j.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tom4j.testing.Browser;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.Reply;
import org.tom4j.testing.TomServer;

/** What addresses do that belong to no feature: slashes, files, errors, headers. */
@OnBothDatabases
final class AddressesTest {
  @TempDir Path elsewhere;

  private final TomServer tom;
  private final Browser browser;

  AddressesTest(TomServer tom) {
    this.tom = tom;
    this.browser = tom.browser();
  }

  @Test
  void sendOnWhoeverLeavesTheLastSlashAway() {
    Reply reply = browser.get("/targets?page=2");
    assertThat(reply.status()).isEqualTo(308);
    assertThat(reply.location()).isEqualTo("/targets/?page=2");
    assertThat(browser.get("//evil.example/x").status()).isEqualTo(400);
  }

  @Test
  void sayWhatIsNotThereAndHowElseToAsk() {
    assertThat(browser.get("/nothing-here/").status()).isEqualTo(404);
    assertThat(browser.get("/nothing-here/").page().select("main h1").text())
        .isEqualTo("Not found");
    Reply wrongMethod = browser.get("/theme/");
    assertThat(wrongMethod.status()).isEqualTo(405);
    assertThat(wrongMethod.header("Allow")).isEqualTo("POST");
    assertThat(tom.admin().get("/accounts/people/abc/update/").status()).isEqualTo(404);
    assertThat(browser.get("/a/%2e%2e/%2fetc").status()).isEqualTo(400);
    assertThat(browser.get("/error/").status()).isEqualTo(404);
  }

  @Test
  void doNotTellWhichServerCouldNotReadARequest() throws IOException {
    try (var line = new Socket(tom.address().getHost(), tom.address().getPort())) {
      line.getOutputStream()
          .write("GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      String answer = new String(line.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      assertThat(answer).startsWith("HTTP/1.1 400").doesNotContainIgnoringCase("tomcat");
    }
  }

  @Test
  void serveTheProjectsStaticFolderToEveryone() throws IOException {
    Path folder = Files.createDirectories(tom.folder().resolve("static/example"));
    Files.writeString(folder.resolve("data.json"), "[1]");
    Files.writeString(folder.resolve("a b.csv"), "a,b");
    Reply json = browser.get("/static/example/data.json");
    assertThat(json.status()).isEqualTo(200);
    assertThat(json.text()).isEqualTo("[1]");
    assertThat(json.header("Content-Type")).startsWith("application/json");
    assertThat(json.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(browser.get("/static/example/a%20b.csv").header("Content-Type"))
        .startsWith("text/csv");
  }

  @Test
  void keepEverythingElseOfTheProjectToThemselves() throws IOException {
    Path folder = Files.createDirectories(tom.folder().resolve("static/kept"));
    Files.writeString(folder.resolve(".secret"), "x");
    Files.writeString(elsewhere.resolve("outside.txt"), "x");
    Files.deleteIfExists(folder.resolve("link.txt"));
    Files.createSymbolicLink(folder.resolve("link.txt"), elsewhere.resolve("outside.txt"));
    for (String path :
        new String[] {
          "/static/",
          "/static/kept/",
          "/static/kept",
          "/static/kept/.secret",
          "/static/kept/link.txt",
          "/static/../tom.yaml",
          "/static/%2e%2e/tom.yaml",
          "/static/..%2ftom.yaml",
          "/static/kept/%00",
          "/static/" + elsewhere.resolve("outside.txt")
        }) {
      assertThat(browser.get(path).status()).as(path).isIn(400, 404);
    }
  }

  @Test
  void tellTheBrowserWhatItMayLoad() {
    Reply reply = browser.get("/");
    assertThat(reply.header("Content-Security-Policy"))
        .contains("default-src 'self'")
        .doesNotContain("unsafe");
    assertThat(reply.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void refuseAFormThatNoPageMade() {
    assertThat(tom.signedIn("forged").postWithoutToken("/accounts/token/").status()).isEqualTo(403);
    Reply sent = browser.postWithoutToken("/alerts/query/7/run/", "a", "b");
    assertThat(sent.status()).isEqualTo(303);
    // Not to the address itself, which answers no GET.
    assertThat(sent.location()).isEqualTo("/accounts/login/?next=%2F");
  }

  @Test
  void keepTheThemeInACookieAndComeBack() {
    Reply reply = browser.post("/theme/", "theme", "dome", "next", "/targets/?q=1");
    assertThat(reply.status()).isEqualTo(303);
    assertThat(reply.location()).isEqualTo("/targets/?q=1");
    assertThat(browser.get("/").page().select("html").attr("data-theme")).isEqualTo("dome");
    assertThat(browser.post("/theme/", "theme", "x", "next", "//a.example").location())
        .isEqualTo("/");
    assertThat(browser.get("/").page().select("html").attr("data-theme")).isEqualTo("dome");
  }

  @Test
  void answerProgramsThatLookAfterIt() {
    assertThat(browser.get("/health/").text()).isEqualTo("ok\n");
    assertThat(browser.get("/robots.txt").text()).startsWith("User-agent:");
    assertThat(browser.post("/robots.txt").status()).isEqualTo(405);
    assertThat(browser.get("/favicon.ico").status()).isEqualTo(200);
    assertThat(browser.get("/assets/tokens.css").header("Content-Type")).startsWith("text/css");
    assertThat(browser.get("/assets/").status()).isEqualTo(404);
  }

  @Test
  void letTheBrowserKeepStyleAndScriptUntilTheyChange() {
    var page = browser.get("/").page();
    String style = page.select("link[rel=stylesheet]").attr("href");
    assertThat(style).matches("/assets/[0-9a-f]{8}/.+\\.css");
    assertThat(browser.get(style).header("Cache-Control")).contains("max-age=31536000");
    assertThat(browser.get(page.select("script[src]").attr("src")).header("Content-Type"))
        .startsWith("text/javascript");
    assertThat(browser.get("/assets/icons.svg").header("Cache-Control")).contains("no-cache");
  }
}
