package org.tom4j.streams.kafka;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.sasl.SaslException;
import org.apache.kafka.common.security.scram.ScramCredential;
import org.apache.kafka.common.security.scram.ScramCredentialCallback;
import org.apache.kafka.common.security.scram.internals.ScramFormatter;
import org.apache.kafka.common.security.scram.internals.ScramMechanism;
import org.apache.kafka.common.security.scram.internals.ScramSaslServer;

/** Keeps large messages for who says by SCRAM over HTTP that he is the one user (RFC 7804). */
final class LargeMessageServer implements AutoCloseable {
  private static final Pattern TOLD =
      Pattern.compile("SCRAM-SHA-512 (?:sid=([^,]+),)?data=([\\w+/=]+)");

  private final HttpServer server;
  private final String user;
  private final ScramCredential credential;
  private final Map<String, byte[]> messages = new ConcurrentHashMap<>();
  private final Map<String, ScramSaslServer> begun = new ConcurrentHashMap<>();
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final AtomicInteger failures = new AtomicInteger();
  private volatile int status = 500;

  private LargeMessageServer(String user, String password) {
    try {
      this.user = user;
      this.credential =
          new ScramFormatter(ScramMechanism.SCRAM_SHA_512).generateCredential(password, 4096);
      this.server =
          HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("No server of large messages", e);
    }
    server.createContext("/", this::handle);
    server.start();
  }

  static LargeMessageServer start(String user, String password) {
    return new LargeMessageServer(user, password);
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  void put(String path, byte[] message) {
    messages.put(path, message);
  }

  /** The next requests of whoever was let in fail so. */
  void failNext(int requests, int with) {
    status = with;
    failures.set(requests);
  }

  /** What clients said of who they are. */
  List<String> heard() {
    return List.copyOf(heard);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String told = exchange.getRequestHeaders().getFirst("Authorization");
      Matcher scram = TOLD.matcher(told == null ? "" : told);
      if (told != null) {
        heard.add(told);
      }
      if (!scram.matches()) {
        refuse(exchange, "SCRAM-SHA-512 realm=\"test\"");
      } else if (scram.group(1) == null) {
        String sid = "s" + begun.size();
        begun.put(sid, conversation());
        refuse(exchange, "SCRAM-SHA-512 sid=" + sid + ",data=" + answer(sid, scram.group(2)));
      } else {
        end(exchange, scram);
      }
    }
  }

  private ScramSaslServer conversation() {
    try {
      return new ScramSaslServer(ScramMechanism.SCRAM_SHA_512, Map.of(), this::tell);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private void end(HttpExchange exchange, Matcher scram) throws IOException {
    try {
      String last = answer(scram.group(1), scram.group(2));
      exchange
          .getResponseHeaders()
          .set("Authentication-Info", "sid=" + scram.group(1) + ",data=" + last);
    } catch (SaslException wrong) {
      refuse(exchange, "SCRAM-SHA-512 realm=\"test\"");
      return;
    }
    byte[] message = messages.get(exchange.getRequestURI().getPath());
    if (message == null) {
      exchange.sendResponseHeaders(404, -1);
    } else if (failures.getAndDecrement() > 0) {
      exchange.sendResponseHeaders(status, -1);
    } else {
      exchange.sendResponseHeaders(200, message.length);
      exchange.getResponseBody().write(message);
    }
  }

  private String answer(String sid, String data) throws SaslException {
    ScramSaslServer conversation = begun.get(sid);
    if (conversation == null) {
      throw new SaslException("nobody began " + sid);
    }
    byte[] answer = conversation.evaluateResponse(Base64.getDecoder().decode(data));
    return new String(Base64.getEncoder().encode(answer), StandardCharsets.US_ASCII);
  }

  private void tell(Callback[] asked) {
    String named = null;
    for (Callback each : asked) {
      if (each instanceof NameCallback name) {
        named = name.getDefaultName();
      } else if (each instanceof ScramCredentialCallback callback && user.equals(named)) {
        callback.scramCredential(credential);
      }
    }
  }

  private static void refuse(HttpExchange exchange, String asks) throws IOException {
    exchange.getResponseHeaders().set("WWW-Authenticate", asks);
    exchange.sendResponseHeaders(401, -1);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
