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
import org.tom4j.testing.Program;
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

  /** The server refuses them before any page sees them, and once answered in words of its own. */
  @Test
  void answerARequestThatCannotBeReadWithTheTomsOwnWords() throws IOException {
    for (String address :
        new String[] {
          "/%zz", "/%", "/targets/1%00/", "/a b", "/\\u0001", "/" + "a".repeat(40_000)
        }) {
      String answer = raw("GET " + address + " HTTP/1.1\r\nHost: x");
      assertThat(answer)
          .as("%.20s", address)
          .startsWith("HTTP/1.1 400")
          .contains("That was not understood", "cannot be read", "X-Content-Type-Options: nosniff")
          .doesNotContainIgnoringCase("tomcat", "HTTP Status", "a".repeat(1000));
    }
    for (String address : new String[] {"/api/%", "/api/targets/1%00/", "/api/a b"}) {
      String answer = raw("GET " + address + " HTTP/1.1\r\nHost: x");
      assertThat(answer)
          .as(address)
          .startsWith("HTTP/1.1 400")
          .contains("application/problem+json", "\"status\":400", "cannot be read");
    }
    assertThat(raw("NONSENSE")).startsWith("HTTP/1.1 400").contains("cannot be read");
    assertThat(raw("GET / HTTP/1.1")).as("no host").contains("cannot be read");
  }

  /** Browsers send them as they were typed, and the server once refused them. */
  @Test
  void readCharactersThatPeopleType() throws IOException {
    assertThat(raw("GET /targets/?q=[O|III] HTTP/1.1\r\nHost: x")).startsWith("HTTP/1.1 200");
    assertThat(raw("GET /a|b/ HTTP/1.1\r\nHost: x"))
        .startsWith("HTTP/1.1 404")
        .contains("no page at this address");
    assertThat(raw("GET /<b>/ HTTP/1.1\r\nHost: x"))
        .startsWith("HTTP/1.1 404")
        .doesNotContain("/<b>");
    assertThat(raw("GET /api/a|b/ HTTP/1.1\r\nHost: x"))
        .startsWith("HTTP/1.1 401")
        .contains("application/problem+json");
  }

  @Test
  void readAddressesThatAreLong() {
    assertThat(browser.get("/targets/?q=" + "a".repeat(20_000)).status()).isEqualTo(200);
  }

  private String raw(String head) throws IOException {
    try (var line = new Socket(tom.address().getHost(), tom.address().getPort())) {
      line.getOutputStream()
          .write((head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      return new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Spring's reader of numbers takes hexadecimal ones, signs and blanks as well. */
  @Test
  void knowAThingByItsDigitsAlone() {
    Program program = Program.of(tom, "digits");
    String target =
        Program.path(
            program
                .post("/api/targets/", "{\"name\":\"Digits\",\"ra\":11,\"dec\":-85}")
                .location());
    long id = Long.parseLong(target.split("/")[3]);
    assertThat(program.get("/api/targets/" + id + "/").status()).isEqualTo(200);
    for (String other :
        new String[] {
          "0x" + Long.toHexString(id), "%23" + Long.toHexString(id), "+" + id, "%2B" + id,
              "%20" + id,
          id + "%20", "-" + id, id + ".0", id + "e0", "0".repeat(20) + id
        }) {
      assertThat(program.get("/api/targets/" + other + "/").status()).as(other).isEqualTo(404);
      assertThat(tom.signedIn("digits").get("/targets/" + other + "/").status())
          .as(other)
          .isEqualTo(404);
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
