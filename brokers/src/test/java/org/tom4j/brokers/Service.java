package org.tom4j.brokers;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  /** A question: its method, its path with what is asked, its headers and its body. */
  public record Asked(String method, String path, Headers headers, String body) {

    /** A field of the form that the body is, or "". */
    public String field(String name) {
      for (String field : body.split("&")) {
        if (field.startsWith(name + "=")) {
          return URLDecoder.decode(field.substring(name.length() + 1), StandardCharsets.UTF_8);
        }
      }
      return "";
    }

    /** A header, or "". */
    public String header(String name) {
      return Objects.requireNonNullElse(headers.getFirst(name), "");
    }
  }

  /** An answer: its status and body, and headers beside the usual ones. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  public record Answer(int status, String type, byte[] body, Map<String, String> headers) {
    public Answer(int status, String type, String body) {
      this(status, type, body, Map.of());
    }

    public Answer(int status, String type, String body, Map<String, String> headers) {
      this(status, type, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    public static Answer json(byte[] body) {
      return new Answer(200, "application/json", body, Map.of());
    }

    public static Answer json(String body) {
      return new Answer(200, "application/json", body);
    }

    public static Answer html(int status) {
      return new Answer(status, "text/html", "<html>no</html>");
    }
  }

  private Service(Function<Asked, Answer> answers) throws IOException {
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
    return hearing(asked -> answers.apply(asked.path()));
  }

  /**
   * @param answers of all that is asked
   */
  public static Service hearing(Function<Asked, Answer> answers) {
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

  /** The same as a person would write them. */
  public List<String> askedInWords() {
    return asked.stream().map(path -> URLDecoder.decode(path, StandardCharsets.UTF_8)).toList();
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

  private void answer(HttpExchange exchange, Function<Asked, Answer> answers) throws IOException {
    try (exchange) {
      String question = exchange.getRequestURI().toString();
      asked.add(question);
      String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Answer answer =
          answers.apply(
              new Asked(exchange.getRequestMethod(), question, exchange.getRequestHeaders(), sent));
      exchange.getResponseHeaders().add("Content-Type", answer.type());
      answer.headers().forEach(exchange.getResponseHeaders()::add);
      byte[] body = answer.body();
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
