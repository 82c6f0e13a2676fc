package org.tom4j.modules;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tom4j.db.Db;
import org.tom4j.health.AnswerKind;
import org.tom4j.health.Health;
import org.tom4j.health.ModuleHealth;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.Folders;
import org.tom4j.testing.Loopback;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.Reply;
import org.tom4j.testing.TomServer;
import org.tom4j.testing.Waiting;

/** A service that changes is noticed, by the names of what has changed. */
@OnBothDatabases
final class ModuleHealthPagesTest {
  private static final String PAGE = "/modules/Tokens/";
  private static final String TOKEN = "the-toms-token";

  private static volatile int rows = 6;
  private static volatile String magnitude = "mag";
  private static volatile int status = 200;

  private static final HttpServer SERVICE = Loopback.serve(ModuleHealthPagesTest::answer);
  private static final Map<DatabaseKind, TomServer> TOMS = new EnumMap<>(DatabaseKind.class);

  private final TomServer tom;
  private final Browser admin;

  ModuleHealthPagesTest(DatabaseKind kind) {
    this.tom = TOMS.computeIfAbsent(kind, ModuleHealthPagesTest::start);
    this.admin = tom.admin();
  }

  /** Every test begins with a service as it was, and that nothing is known of. */
  @BeforeEach
  void begin() {
    rows = 6;
    magnitude = "mag";
    status = 200;
    tom.part(Db.class)
        .write(sql -> {
          sql.sql("delete from answer_change").update();
          return sql.sql("delete from answer_shape").update();
        });
  }

  private static TomServer start(DatabaseKind kind) {
    TomServer tom =
        TomServer.start(
            kind,
            "brokers: {Tokens: {address: \"http://127.0.0.1:%d/\", token: %s}}\n"
                .formatted(SERVICE.getAddress().getPort(), TOKEN));
    Folders.putModule(tom.folder(), "TokenBroker");
    Waiting.await(() -> tom.admin().get(PAGE).status() == 200);
    Runtime.getRuntime().addShutdownHook(new Thread(tom::close, "health-tom-stop"));
    return tom;
  }

  @Test
  void aRenamedMemberRaisesAnAlarmWithItsNameUntilSomebodyAcceptsIt() {
    run();
    assertThat(admin.get(PAGE).text()).contains("as usual").doesNotContain("is gone");
    magnitude = "magnitude";
    run();

    String words = "'results[].mag' is gone; 'magnitude' is new";
    Waiting.await(() -> admin.get("/modules/").text().contains(words));
    assertThat(admin.get("/modules/").text()).contains("answers have changed, seen just now");
    assertThat(admin.get("/").text()).contains("Tokens: answers have changed");
    assertThat(admin.get("/api/brokers/Tokens/").text()).contains("drifted_since", words);
    Reply page = admin.get(PAGE);
    assertThat(page.text()).contains(words);
    assertThat(page.page().select("pre.packet").text())
        .contains("\"magnitude\": 17.5")
        .doesNotContain(TOKEN);

    Browser han = tom.signedIn("han");
    assertThat(han.get(PAGE).text()).contains(words);
    assertThat(han.get(PAGE).page().select("pre.packet, main form")).isEmpty();
    String accept = page.page().select("form[action$=/accept/]").attr("action");
    assertThat(han.post(accept).status()).isEqualTo(403);
    assertThat(admin.postWithoutToken(accept).status()).isEqualTo(403);

    assertThat(admin.follow(admin.post(accept)).text()).contains("Accepted.");
    assertThat(health().drifted()).isEmpty();
    assertThat(admin.get(PAGE).text()).contains("accepted", "What has changed", words);
    run();
    run();
    assertThat(admin.get("/modules/").text()).doesNotContain("is gone");
    assertThat(admin.follow(admin.post(accept)).text()).contains("nothing to accept");
  }

  @Test
  void anAlarmEndsWhenAnswersAreAsTheyWere() {
    run();
    magnitude = "magnitude";
    run();
    Waiting.await(() -> !health().drifted().isEmpty());
    magnitude = "mag";
    run();
    Waiting.await(() -> health().drifted().isEmpty());
  }

  @Test
  void shortAndEmptyAnswersRaiseNothing() {
    run();
    rows = 1;
    run();
    rows = 0;
    run();
    run();
    assertThat(health().drifted()).isEmpty();
  }

  @Test
  void howFetchesEndedIsToldInFigures() {
    run();
    status = 503;
    run();
    Waiting.await(() -> health().lastFailure() != null);
    String page = admin.get(PAGE).text();
    assertThat(page)
        .contains("Came to its end", "Failed: the service is in trouble", "in the middle")
        .contains("17 of 20")
        .doesNotContain(TOKEN);
    assertThat(admin.get("/modules/nobody/").status()).isEqualTo(404);
    assertThat(admin.get("/modules/").page().select("a[href='" + PAGE + "']")).hasSize(1);
  }

  private ModuleHealth health() {
    return tom.part(Health.class).all().getOrDefault("Tokens", ModuleHealth.UNKNOWN);
  }

  /** Asks, and waits until what was seen is written down. */
  private void run() {
    long before = fetches();
    Instant compared = compared();
    Reply begun = admin.post("/alerts/query/run/", "broker", "Tokens", "query_name", "");
    assertThat(begun.status()).isEqualTo(303);
    Waiting.await(() -> fetches() > before && isRead(begun.location()));
    if (status == 200) {
      Waiting.await(() -> compared().isAfter(compared));
    }
  }

  /** When answers were last compared with those before. */
  private Instant compared() {
    return tom.part(Health.class).answers("Tokens").stream()
        .map(AnswerKind::last)
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }

  private boolean isRead(String run) {
    return !List.of("running", "stopping", "paused")
        .contains(admin.get(run).page().select("[data-state]").attr("data-state"));
  }

  private long fetches() {
    return tom.part(Health.class).figures("Tokens").endings().values().stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("x-rate-limit-remaining", "17");
    exchange.getResponseHeaders().set("x-rate-limit-limit", "20");
    String name = magnitude;
    String alerts =
        IntStream.range(0, rows)
            .mapToObj(i ->
                "{\"id\": \"obj-%d\", \"observed\": \"2026-11-20\", \"ra\": %d, \"dec\": 2, \"%s\": 17.5}"
                    .formatted(i, i, name))
            .collect(Collectors.joining(", "));
    Loopback.tell(exchange, status, "{\"results\": [" + alerts + "], \"next\": null}");
  }
}
