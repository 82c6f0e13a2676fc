package org.tom4j.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.tom4j.testing.DatabaseKind;
import org.tom4j.testing.Loopback;
import org.tom4j.testing.TomServer;

/**
 * A service that speaks as MARS did, and TOMs that ask it. It has alerts of good, of gone (whose
 * light curve it has lost) and of slow (whose light curve comes when the gate is open).
 */
final class MarsService {
  private static final String CANDIDATE =
      """
      {"jd": 2459690.77546299994, "fid": 1, "magpsf": 20.146738, "sigmapsf": 0.18631585,
       "isdiffpos": "t", "diffmaglim": 20.9, "ra": RA, "dec": 12.5, "rb": 0.9}
      """;

  private static final String LIMIT =
      """
      {"candid": null, "candidate":
        {"jd": 2459699.75937499991, "fid": 2, "diffmaglim": 20.2106, "magpsf": null}}
      """;

  private static final MarsService SERVICE = new MarsService();
  private static final Map<DatabaseKind, TomServer> TOMS = new EnumMap<>(DatabaseKind.class);

  private final Semaphore gate = new Semaphore(0);
  private final HttpServer server = Loopback.serve(this::answer);

  private MarsService() {}

  /** A TOM that asks it; one a database. */
  static synchronized TomServer tom(DatabaseKind kind) {
    return TOMS.computeIfAbsent(kind, MarsService::start);
  }

  private static TomServer start(DatabaseKind kind) {
    TomServer tom =
        TomServer.start(
            kind,
            "brokers: {MARS: {address: \"http://127.0.0.1:%d/\"}}\n"
                .formatted(SERVICE.server.getAddress().getPort()));
    Runtime.getRuntime().addShutdownHook(new Thread(tom::close, "curve-tom-stop"));
    return tom;
  }

  /** Lets one slow light curve through. */
  static void open() {
    SERVICE.gate.release();
  }

  /** A page of one alert, named as asked, without its history; or that alert with it. */
  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String query = String.valueOf(exchange.getRequestURI().getQuery());
    String answer;
    int status = 200;
    if (path.equals("/")) {
      String name = query.contains("slow") ? "slow" : query.contains("gone") ? "gone" : "good";
      answer = "{\"has_next\": false, \"results\": [" + alert(name, "") + "]}";
    } else {
      String name = path.replace("/", "");
      if (name.equals("slow")) {
        await();
      }
      status = name.equals("gone") ? 404 : 200;
      answer = alert(name, ", \"prv_candidate\": [" + LIMIT + "]");
    }
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    try (var body = exchange.getResponseBody()) {
      body.write(bytes);
    }
  }

  private void await() {
    try {
      assertThat(gate.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static String alert(String name, String history) {
    String candidate = CANDIDATE.replace("RA", "" + (100 + Math.abs(name.hashCode() % 90)));
    return "{\"lco_id\": \"%s\", \"objectId\": \"ZTF %s\", \"candid\": \"%s\", \"candidate\": %s%s}"
        .formatted(name, name, name.hashCode() & 0xffff, candidate, history);
  }
}
