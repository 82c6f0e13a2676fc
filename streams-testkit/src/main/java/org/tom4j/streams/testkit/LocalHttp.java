package org.tom4j.streams.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A small HTTP server on a free port of 127.0.0.1, which counts its requests by path. */
final class LocalHttp implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Integer> requests = new ConcurrentHashMap<>();

  /** What is answered. Called on a thread of its own for each request; may wait. */
  @FunctionalInterface
  interface Answering {
    Answer answer(HttpExchange request) throws IOException, InterruptedException;
  }

  /**
   * An answer.
   *
   * @param type its content type
   */
  record Answer(int status, String type, String body) {}

  LocalHttp(Answering answering) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException("No port can be opened on 127.0.0.1", e);
    }
    server.setExecutor(threads);
    server.createContext("/", exchange -> handle(exchange, answering));
    server.start();
  }

  private void handle(HttpExchange exchange, Answering answering) throws IOException {
    try (exchange) {
      requests.merge(exchange.getRequestURI().getPath(), 1, Integer::sum);
      Answer answer = answering.answer(exchange);
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", answer.type());
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException _) {
      // The server is closed: nobody waits for this answer any more.
      Thread.currentThread().interrupt();
    }
  }

  /** {@code http://127.0.0.1:PORT} and this path. */
  URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /** How often this path was asked for. */
  int requests(String path) {
    return requests.getOrDefault(path, 0);
  }

  /** Stops at once; who waits for an answer gets none. */
  @Override
  public void close() {
    threads.shutdownNow();
    server.stop(0);
    threads.close();
  }
}
