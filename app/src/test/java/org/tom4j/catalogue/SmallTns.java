package org.tom4j.catalogue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.tom4j.testing.Loopback;

/** TNS's public files and its API, for whoever has the key and says who he is. */
final class SmallTns {
  final List<String> asked = new CopyOnWriteArrayList<>();

  /** Of every file. */
  volatile byte[] answer = {};

  volatile int status = 200;

  /** Files are answered once this is let go. */
  volatile CountDownLatch held = new CountDownLatch(0);

  private final HttpServer service = Loopback.serve(this::answer);

  int port() {
    return service.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String agent =
        Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("User-Agent"), "");
    asked.add(exchange.getRequestURI().getPath());
    if (exchange.getRequestURI().getPath().startsWith("/api/")) {
      boolean search = exchange.getRequestURI().getPath().endsWith("/search");
      String object = "{\"objname\": \"2026xyz\", \"radeg\": 150.0, \"decdeg\": 3.75}";
      Loopback.tell(exchange, 200, "{\"data\": " + (search ? "[" + object + "]" : object) + "}");
      return;
    }
    boolean known = form.equals("api_key=a-secret") && agent.startsWith("tns_marker{\"tns_id\":1,");
    byte[] body = answer;
    try {
      held.await();
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
    exchange.getResponseHeaders().set("x-rate-limit-reset", "3600");
    exchange.sendResponseHeaders(known ? status : 401, known ? body.length : -1);
    if (known) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }
}
