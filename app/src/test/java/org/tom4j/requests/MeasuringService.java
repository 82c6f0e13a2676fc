package org.tom4j.requests;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tom4j.testing.Loopback;

/**
 * A queue that measures places as ATLAS does: a task is in it, then under way, then done. What it
 * is asked for at 2° of right ascension it takes at the second time, at 3° it cannot measure, at 4°
 * it wants another token.
 */
public final class MeasuringService {
  private static final String RESULT =
      """
      ###MJD m dm uJy duJy F err chi/N RA Dec x y maj min phi apfit mag5sig Sky Obs
      59328.597033 18.500 0.054 144.54 7.20 o 0 1.20 1 10 1 2 2 2 0 -0.4 18.91 20 first
      59328.606953 -19.10 0.30 -83.17 22.00 c 0 1.10 1 10 1 2 2 2 0 -0.4 19.03 20 second
      """;

  private final HttpServer server = Loopback.serve(this::answer);
  private final Map<String, Integer> asked = new ConcurrentHashMap<>();

  /** The settings that a TOM needs to ask here. */
  public String settings() {
    return "brokers:\n  ATLAS forced photometry: {address: \"http://127.0.0.1:%d/\", token: t0ken}\n"
        .formatted(server.getAddress().getPort());
  }

  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (path.equals("/queue/")) {
      take(exchange, sent.replaceFirst("ra=([0-9]+).*", "$1"));
    } else if (path.startsWith("/queue/")) {
      Loopback.tell(exchange, 200, standing(path));
    } else {
      byte[] body = RESULT.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/plain");
      exchange.sendResponseHeaders(200, body.length);
      try (var stream = exchange.getResponseBody()) {
        stream.write(body);
      }
    }
  }

  private void take(HttpExchange exchange, String ra) throws IOException {
    int times = asked.merge("taken " + ra, 1, Integer::sum);
    if (ra.equals("4")) {
      Loopback.tell(exchange, 401, "{\"detail\": \"Invalid token.\"}");
    } else if (ra.equals("2") && times % 2 == 1) {
      exchange.getResponseHeaders().set("Retry-After", "420");
      Loopback.tell(exchange, 429, "{\"detail\": \"Expected available in 7 minutes.\"}");
    } else {
      Loopback.tell(
          exchange, 201, "{\"url\": \"http://elsewhere.example/queue/" + ra + "-" + times + "/\"}");
    }
  }

  private String standing(String path) {
    if (path.startsWith("/queue/3")) {
      return "{\"finishtimestamp\": \"2026-11-26\", \"error_msg\": \"No images there\"}";
    }
    return switch (asked.merge(path, 1, Integer::sum)) {
      case 1 -> "{\"starttimestamp\": null, \"finishtimestamp\": null}";
      case 2 -> "{\"starttimestamp\": \"2026-11-26T04:00:00Z\", \"finishtimestamp\": null}";
      default -> "{\"result_url\": \"http://elsewhere.example/static/1.txt\"}";
    };
  }
}
