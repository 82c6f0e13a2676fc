package org.tom4j.probes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.tom4j.settings.TomSettings.Role;
import org.tom4j.streaming.LogTom;
import org.tom4j.testing.Browser;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.OnBothDatabases;
import org.tom4j.testing.PerDatabase;
import org.tom4j.testing.Program;
import org.tom4j.testing.Reply;
import org.tom4j.testing.TomServer;
import org.tom4j.testing.Waiting;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What machines ask a process. */
@OnBothDatabases
final class ProbesTest {
  private static final String METRICS = "/actuator/prometheus";
  private static final PerDatabase<LogTom> TOMS = new PerDatabase<>(LogTom::start);

  private final LogTom tom;

  ProbesTest(DatabaseKind kind) {
    this.tom = TOMS.on(kind);
  }

  @AfterAll
  static void stop() throws Exception {
    TOMS.close();
  }

  private static JsonNode json(Reply reply) {
    return JsonMapper.shared().readTree(reply.text());
  }

  private static Reply metrics(TomServer server) {
    return Program.of(server, "boss", true).get(METRICS);
  }

  private static double figure(String metrics, String... words) {
    return metrics
        .lines()
        .filter(line -> !line.startsWith("#"))
        .filter(line -> List.of(words).stream().allMatch(line::contains))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  @Test
  void whetherItIsWellIsToldToEverybodyAndWhatIsWrongToAdmins() {
    Browser stranger = tom.server().browser();
    for (String path : List.of("", "/liveness", "/readiness")) {
      Reply told = stranger.get("/actuator/health" + path);
      assertThat(told.status()).as(path).isEqualTo(200);
      assertThat(json(told).get("status").asString()).isEqualTo("UP");
      assertThat(json(told).has("components")).as(path).isFalse();
    }
    JsonNode parts = json(tom.server().admin().get("/actuator/health")).get("components");
    assertThat(parts.propertyNames())
        .contains("database", "disk", "listening", "listeners", "alive");
    assertThat(json(tom.server().signedIn("ann").get("/actuator/health")).has("components"))
        .isFalse();
    assertThat(stranger.get("/actuator/health/else").status()).isEqualTo(404);
    for (String other : List.of("/env", "/beans", "/heapdump", "/loggers")) {
      assertThat(tom.server().admin().get("/actuator" + other).status()).as(other).isEqualTo(404);
    }
  }

  @Test
  void metricsAreToldByTheKeyOfAnAdminAndToNobodyElse() {
    assertThat(tom.server().browser().get(METRICS).status()).isEqualTo(401);
    assertThat(Program.of(tom.server(), "ann").get(METRICS).status()).isEqualTo(403);
    Reply told = metrics(tom.server());
    assertThat(told.status()).isEqualTo(200);
    assertThat(told.text())
        .contains(
            "jvm_memory_used_bytes",
            "hikaricp_connections_active",
            "http_server_requests_seconds",
            "process_uptime_seconds",
            "tom_runs",
            "tom_work_waiting{kind=\"photometry\"}");
  }

  @Test
  void whatIsReadIsCountedByWhatBecomesOfIt() {
    tom.write("counted", "a one 10", "a two 25", "a bad 12", "a three 26");
    long query = tom.save("ann", "counted", true);
    Program ann = Program.of(tom.server(), "ann");
    ann.send("PUT", "/api/queries/" + query + "/filter/", "{\"filter\":\"mag < 20\"}");
    ann.send("PUT", "/api/queries/" + query + "/listening/", "{}");
    String label = "query=\"" + query + "\"";
    Waiting.await(() -> figure(metrics(tom.server()).text(), "tom_alerts_total", label) == 4);
    String told = metrics(tom.server()).text();
    assertThat(figure(told, "tom_alerts_total", label, "kept")).isEqualTo(1);
    assertThat(figure(told, "tom_alerts_total", label, "dropped")).isEqualTo(2);
    assertThat(figure(told, "tom_alerts_total", label, "bad")).isEqualTo(1);
    assertThat(figure(told, "tom_dead_letters_waiting", label)).isEqualTo(1);
    assertThat(figure(told, "tom_runs")).isPositive();
    assertThat(figure(told, "tom_stream_last_message_age_seconds", label)).isNotNegative();
    assertThat(told).contains("tom_stream_last_message_age_seconds{broker=\"LOG\"," + label);
    assertThat(figure(told, "tom_alert_delay_seconds_count", label, "read_to_stored")).isEqualTo(1);
    ann.send("PUT", "/api/queries/" + query + "/listening/", "{\"paused\":true}");
  }

  @Test
  void whatServesNoPagesAnswersMachinesAllTheSameAndAnOpenTomTellsAll() {
    DatabaseKind kind = DatabaseKind.SQLITE;
    try (TomServer open = TomServer.start(kind, "metrics: open", Clock.systemUTC(), Role.LISTEN)) {
      assertThat(open.browser().get("/actuator/health/readiness").status()).isEqualTo(200);
      System.gc(); // what is counted must be held on to
      Reply told = open.browser().get(METRICS);
      assertThat(told.status()).isEqualTo(200);
      assertThat(told.text()).contains("tom_runs 0");
    }
  }
}
