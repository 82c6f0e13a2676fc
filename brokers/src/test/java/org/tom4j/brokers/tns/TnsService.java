package org.tom4j.brokers.tns;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.jspecify.annotations.Nullable;
import org.tom4j.brokers.ModuleContext;
import org.tom4j.brokers.Recorded;
import org.tom4j.runtime.http.FetchHttp;
import org.tom4j.runtime.http.Network;
import org.tom4j.runtime.http.NetworkSettings;
import org.tom4j.runtime.json.JsonBinding;

/** A TNS on a free port that wants marker and key, and the TOM's real network to ask it through. */
final class TnsService implements AutoCloseable {
  static final String KEY = "a-secret-key";

  /** An answer; headers may be empty. */
  record Answer(int status, String body, Map<String, String> headers) {
    static Answer of(String resource) {
      return new Answer(200, text(Recorded.own(TnsService.class, resource)), Map.of());
    }

    static String text(byte[] body) {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  private final HttpServer server;
  private final Network network;
  private final FetchHttp http;

  /** Path and the JSON of its form. */
  final List<String> asked = new CopyOnWriteArrayList<>();

  final List<String> agents = new CopyOnWriteArrayList<>();

  /**
   * @param answers of a path and its JSON, with a blank between
   */
  TnsService(Function<String, Answer> answers) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", exchange -> answer(exchange, answers));
    server.start();
    network =
        new Network(
            NetworkSettings.defaults().withAllowPrivate(true),
            this::address,
            InstantSource.system());
    http = network.open(new JsonBinding(), (where, member, value, reason) -> {}, Set.of());
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  ModuleContext context() {
    return context(KEY);
  }

  ModuleContext context(@Nullable String key) {
    return new ModuleContext(http, new TnsSettings(address(), 12345L, "MyBot", null, key));
  }

  private void answer(HttpExchange exchange, Function<String, Answer> answers) throws IOException {
    try (exchange) {
      String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String question = exchange.getRequestURI().getPath() + " " + field(form, "data");
      asked.add(question);
      agents.add(Objects.requireNonNull(exchange.getRequestHeaders().getFirst("User-Agent")));
      boolean known = field(form, "api_key").equals(KEY);
      Answer answer =
          known
              ? answers.apply(question)
              : new Answer(401, "{\"id_code\":401,\"id_message\":\"Unauthorized\"}", Map.of());
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      answer.headers().forEach(exchange.getResponseHeaders()::add);
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static String field(String form, String name) {
    for (String field : form.split("&")) {
      if (field.startsWith(name + "=")) {
        return URLDecoder.decode(field.substring(name.length() + 1), StandardCharsets.UTF_8);
      }
    }
    return "";
  }

  @Override
  public void close() {
    http.close();
    network.close();
    server.stop(0);
  }
}
