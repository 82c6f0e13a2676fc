package org.tom4j.actions;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.tom4j.testing.Loopback;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server that takes deliveries, and refuses so many as it is told to. */
final class Receiver implements AutoCloseable {
  static final String SECRET = "correct horse battery staple";

  private final List<Taken> taken = new CopyOnWriteArrayList<>();
  private final AtomicInteger refusals = new AtomicInteger();
  private final HttpServer server;

  /** What came. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Taken(String id, String signature, byte[] body, int answered) {
    JsonNode json() {
      return JsonMapper.shared().readTree(body);
    }

    /** Computed here by the JDK alone, as a receiver would. */
    boolean isSigned() throws Exception {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return signature.equals("sha256=" + HexFormat.of().formatHex(mac.doFinal(body)));
    }
  }

  Receiver() {
    server =
        Loopback.serve(exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          int status = refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0 ? 500 : 200;
          taken.add(
              new Taken(
                  header(exchange.getRequestHeaders().getFirst("X-Tom4j-Delivery")),
                  header(exchange.getRequestHeaders().getFirst("X-Tom4j-Signature")),
                  body,
                  status));
          Loopback.tell(exchange, status, "{\"heard\":true}");
        });
  }

  private static String header(String value) throws IOException {
    if (value == null) {
      throw new IOException("a header is missing");
    }
    return value;
  }

  void refuse(int times) {
    refusals.set(times);
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hooks/key-of-the-path";
  }

  List<Taken> all() {
    return List.copyOf(taken);
  }

  /** What it took, of the alerts' broker ids. */
  List<String> alerts() {
    return taken.stream()
        .filter(one -> one.answered() == 200)
        .map(one -> one.json().at("/alert/alert_id").asString())
        .toList();
  }

  /** How often each delivery was taken. */
  Map<String, Integer> counts() {
    return new HashMap<>(
        new ArrayList<>(taken)
            .stream()
                .filter(one -> one.answered() == 200)
                .collect(Collectors.toMap(Taken::id, _ -> 1, Integer::sum)));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
