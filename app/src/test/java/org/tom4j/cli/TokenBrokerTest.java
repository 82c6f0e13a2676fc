package org.tom4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tom4j.testing.Loopback;

/** The documentation's module for a service with a token and pages, against such a service. */
final class TokenBrokerTest {
  private final List<String> asked = new CopyOnWriteArrayList<>();
  @TempDir Path project;
  private final HttpServer service = Loopback.serve(this::answer);

  @BeforeEach
  void giveItTheModule() throws IOException {
    Path brokers = Files.createDirectories(project.resolve("brokers"));
    try (InputStream module =
        Objects.requireNonNull(getClass().getResourceAsStream("/brokers/TokenBroker.java"))) {
      Files.copy(module, brokers.resolve("TokenBroker.java"));
    }
  }

  @AfterEach
  void stop() {
    service.stop(0);
  }

  @Test
  void readsAllPagesWithTheTokenAndSkipsABadElement() throws IOException {
    settings("the-token");
    var run = tom("query", "run", "--broker", "Tokens", "--mag-max", "18.5");
    assertThat(run.err()).contains("complete: 3 received, 2 kept").contains("1 bad");
    assertThat(run.lines()).filteredOn(line -> line.startsWith("new")).hasSize(2);
    assertThat(asked).containsExactly("/alerts?mag_max=18.5", "/alerts?page=2");
  }

  @Test
  void saysWhatIsWrongWithATokenAndShowsNone() throws IOException {
    settings("another-token");
    var refused = tom("query", "run", "--broker", "Tokens");
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("Invalid token").doesNotContain("another-token");
    settings(null);
    var missing = tom("query", "run", "--broker", "Tokens");
    assertThat(missing.code()).isEqualTo(1);
    assertThat(missing.err()).contains("brokers.Tokens.token");
  }

  @Test
  void aTokenIsSetFromTheCommandLineAndShownNowhere() throws IOException {
    settings(null);
    var set =
        new CommandLineTom(project)
            .typing("the-token\n")
            .tom("broker", "settings", "Tokens", "--set-secret", "token");
    assertThat(set.code()).as(set.err()).isZero();
    assertThat(set.out())
        .containsPattern("token +\\(secret\\) +settings +a text, required")
        .containsPattern("address +http://127.0.0.1:\\d+/ +tom.yaml")
        .doesNotContain("the-token");
    assertThat(tom("query", "run", "--broker", "Tokens").err()).contains("complete: 3 received");
    assertThat(tom("broker", "settings", "Tokens", "--json").out())
        .contains("\"origin\":\"kept\"")
        .doesNotContain("the-token");
    assertThat(tom("broker", "settings", "Tokens", "--set", "token=x").err())
        .contains("token is a secret", "--set-secret");
    assertThat(tom("broker", "settings", "Tokens", "--set", "adress=x").err())
        .contains("Tokens has no setting adress; it has: address, token");
    assertThat(tom("broker", "settings", "Tokens", "--set", "address=nowhere").err())
        .contains("address: This is not an address like");
    assertThat(tom("broker", "settings", "Tokens", "--remove", "token").code()).isZero();
    assertThat(tom("query", "run", "--broker", "Tokens").err()).contains("brokers.Tokens.token");
  }

  @Test
  void whatTheServiceAnswersIsRecordedWithoutTheTokenAndPassesTheChecks() throws IOException {
    settings("the-token");
    var recorded = tom("broker", "record", "Tokens", "--mag-max", "18.5");
    assertThat(recorded.code()).as(recorded.err()).isZero();
    assertThat(recorded.err()).contains("Tokens told 2 alerts in 2 answers, 1 could not be used");
    Path folder = project.resolve("test/Tokens");
    assertThat(Files.readString(folder.resolve("answers.txt")))
        .contains("# Recorded from the service itself by Tokens ")
        .contains("/alerts?mag_max=18.5   answer-1.json", "/alerts?page=2   answer-2.json");
    assertThat(Files.readString(folder.resolve("query.json"))).contains("18.5");
    try (var files = Files.list(folder)) {
      assertThat(files.toList())
          .hasSize(4)
          .allSatisfy(file -> assertThat(file).content().doesNotContain("the-token"));
    }
    assertThat(tom("broker", "record", "Tokens").err()).contains("--overwrite");
    asked.clear();
    var checked = tom("broker", "check", "Tokens");
    assertThat(checked.out().lines().filter(line -> line.startsWith("failed")))
        .as("all but the one that is bad as the service tells it")
        .singleElement()
        .asString()
        .contains("every recorded element binds and maps");
    assertThat(asked).as("nothing is asked").isEmpty();

    var live = tom("broker", "check", "Tokens", "--live", "--mag-max", "18.5");
    assertThat(live.err()).contains("Tokens told 2 alerts in 2 answers");
    assertThat(live.out()).as("the service has not changed").isEqualTo(checked.out());
    assertThat(asked).containsExactly("/alerts?mag_max=18.5", "/alerts?page=2");
  }

  @Test
  void aServiceThatRefusesIsRecordedAsSuch() throws IOException {
    settings("another-token");
    var recorded = tom("broker", "record", "Tokens", "--out", "refused");
    assertThat(recorded.code()).isEqualTo(1);
    assertThat(recorded.err()).contains("Invalid token").doesNotContain("another-token");
    assertThat(Files.readString(project.resolve("refused/answers.txt")))
        .contains("/alerts   answer-1.json   401");
    var live = tom("broker", "check", "Tokens", "--live");
    assertThat(live.code()).isEqualTo(1);
    assertThat(live.err()).contains("Tokens failed", "Invalid token");
  }

  private CommandLineTom.Outcome tom(String... words) {
    return new CommandLineTom(project).tom(words);
  }

  private void settings(@Nullable String token) throws IOException {
    Files.writeString(
        project.resolve("tom.yaml"),
        "brokers:\n  Tokens:\n    address: \"http://127.0.0.1:%d/\"\n"
                .formatted(service.getAddress().getPort())
            + (token == null ? "" : "    token: " + token + "\n"));
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.add(exchange.getRequestURI().toString());
    boolean known =
        "Token the-token".equals(exchange.getRequestHeaders().getFirst("Authorization"));
    String page =
        exchange.getRequestURI().toString().contains("page=2")
            ? "{\"results\": [%s], \"next\": null}".formatted(alert("c", "21"))
            : "{\"results\": [%s, %s], \"next\": \"http://127.0.0.1:%d/alerts?page=2\"}"
                .formatted(alert("a", "20.5"), alert("b", "\"?\""), service.getAddress().getPort());
    Loopback.tell(exchange, known ? 200 : 401, known ? page : "{\"detail\": \"Invalid token.\"}");
  }

  private static String alert(String id, String ra) {
    return "{\"id\": \"%s\", \"observed\": \"2026-11-20T02:00:00Z\", \"ra\": %s, \"dec\": 1.5}"
        .formatted(id, ra);
  }
}
