package org.tom4j.brokers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.tom4j.runtime.http.FetchHttp;
import org.tom4j.runtime.http.Network;
import org.tom4j.runtime.http.NetworkSettings;
import org.tom4j.runtime.json.JsonBinding;

/** A small service on a free port, and the TOM's real network to ask it through. */
public final class Service implements AutoCloseable {
  private final HttpServer server;
  private final Network network;
  private final FetchHttp http;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<String> bad = new CopyOnWriteArrayList<>();

  /** An answer: its status and body. */
  public record Answer(int status, String type, String body) {
    public static Answer json(byte[] body) {
      return json(new String(body, StandardCharsets.UTF_8));
    }

    public static Answer json(String body) {
      return new Answer(200, "application/json", body);
    }

    public static Answer html(int status) {
      return new Answer(status, "text/html", "<html>no</html>");
    }
  }

  private Service(Function<String, Answer> answers) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> answer(exchange, answers));
    server.start();
    network =
        new Network(
            NetworkSettings.defaults().withAllowPrivate(true),
            this::address,
            InstantSource.system());
    http =
        network.open(
            new JsonBinding(),
            (where, member, value, reason) -> bad.add(where + " " + member + " " + reason),
            Set.of());
  }

  /**
   * @param answers of a path with its question ({@code /?format=json&page=1})
   */
  public static Service answering(Function<String, Answer> answers) {
    try {
      return new Service(answers);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  public FetchHttp http() {
    return http;
  }

  /** Paths with their questions, as they were asked. */
  public List<String> asked() {
    return asked;
  }

  /** Elements that did not bind. */
  public List<String> bad() {
    return bad;
  }

  @Override
  public void close() {
    http.close();
    network.close();
    server.stop(0);
  }

  private void answer(HttpExchange exchange, Function<String, Answer> answers) throws IOException {
    try (exchange) {
      String question = exchange.getRequestURI().toString();
      asked.add(question);
      Answer answer = answers.apply(question);
      exchange.getResponseHeaders().add("Content-Type", answer.type());
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
