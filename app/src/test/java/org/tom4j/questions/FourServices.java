package org.tom4j.questions;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tom4j.testing.Loopback;

/** Four brokers: two answer, one fails, and one says nothing before it is let go. */
public final class FourServices {
  /** AT 2026abc by its name, and AT 2026abd, which stands at 0h. */
  private static final String NORTH =
      """
      [{"id": "n1", "name": "AT 2026abc", "time": "2026-11-20T03:00:00Z", "ra": 150.1, "dec": 2.2,
        "mag": 17.5, "score": 0.9},
       {"id": "n2", "name": "AT 2026abd", "time": "2026-11-21T03:00:00Z", "ra": 359.9999,
        "dec": -10.0, "mag": 18.5, "score": 0.8},
       {"id": "n3", "name": "AT 2025zzz", "time": "2026-11-21T03:00:00Z", "ra": 1, "dec": 1}]
      """;

  /**
   * The first by the same name half a degree away, the second by another name at the same place.
   */
  private static final String SOUTH =
      """
      [{"id": "s1", "name": "at2026ABC", "time": "2026-11-20T04:00:00Z", "ra": 150.6, "dec": 2.2,
        "mag": 17.4, "score": 71},
       {"id": "s2", "name": "South 2026ab", "time": "2026-11-21T02:00:00Z", "ra": 0.0001,
        "dec": -10.0}]
      """;

  private final CountDownLatch gate = new CountDownLatch(1);
  private final HttpServer server = Loopback.serve(this::answer);

  /** A tom.yaml of a TOM that knows these four and a module that takes no questions. */
  public String settings() {
    int port = server.getAddress().getPort();
    String brokers =
        Stream.of("North", "South", "Down", "Hung")
            .map(name ->
                "  - {name: %s, url: \"http://127.0.0.1:%d/%s\", time: time, ra: ra, dec: dec,"
                        .formatted(name, port, name)
                    + " mag: mag, score: score}\n")
            .collect(Collectors.joining());
    return "alert-classes: [North, South, Down, Hung, GCN Circulars, GCN stream]\nstatic-brokers:\n"
        + brokers;
  }

  /** The one that hangs goes on. */
  public void open() {
    gate.countDown();
  }

  private void answer(HttpExchange exchange) throws IOException {
    switch (exchange.getRequestURI().getPath()) {
      case "/North" -> Loopback.tell(exchange, 200, NORTH);
      case "/South" -> Loopback.tell(exchange, 200, SOUTH);
      case "/Down" -> {
        // Longer than anybody waits: it is not asked again before the run ends.
        exchange.getResponseHeaders().set("Retry-After", "86400");
        Loopback.tell(exchange, 503, "{\"detail\": \"Under repair.\"}");
      }
      default -> hang(exchange);
    }
  }

  private void hang(HttpExchange exchange) throws IOException {
    try {
      gate.await();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
    Loopback.tell(exchange, 200, "[]");
  }
}
