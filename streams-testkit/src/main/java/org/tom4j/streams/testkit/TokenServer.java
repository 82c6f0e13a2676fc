package org.tom4j.streams.testkit;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Gives tokens for client credentials (RFC 6749, section 4.4), as GCN's does, to one client. They
 * are JWTs of the algorithm {@code none}, which {@link KafkaSecurity#tokens} believes.
 */
public final class TokenServer implements AutoCloseable {
  private static final String PATH = "/oauth2/token";

  private final String clientId;
  private final String secret;
  private final Duration life;
  private final InstantSource clock = InstantSource.system();
  private final LocalHttp http;
  private volatile boolean refusing;

  private TokenServer(String clientId, String secret, Duration life) {
    this.clientId = clientId;
    this.secret = secret;
    this.life = life;
    this.http = new LocalHttp(this::answer);
  }

  /**
   * Starts one on a free port.
   *
   * @param clientId also the tokens' {@code sub}
   * @param life of a token, whole seconds
   */
  public static TokenServer start(String clientId, String secret, Duration life) {
    return new TokenServer(clientId, secret, life);
  }

  /** Where tokens are asked for; Kafka's client wants to be told that it may go there. */
  public URI address() {
    return http.address(PATH);
  }

  /** How often it was asked. */
  public int requests() {
    return http.requests(PATH);
  }

  /** From now on its client is no longer known, as when credentials expire. */
  public void refuseFromNowOn() {
    refusing = true;
  }

  private LocalHttp.Answer answer(HttpExchange request) throws IOException {
    if (!request.getRequestURI().getPath().equals(PATH)
        || !request.getRequestMethod().equals("POST")) {
      return json(404, "{\"error\":\"not_found\"}");
    }
    if (refusing || !isKnown(request.getRequestHeaders().getFirst("Authorization"))) {
      return json(
          401,
          "{\"error\":\"invalid_client\",\"error_description\":\"Client authentication failed\"}");
    }
    String form = new String(request.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (!List.of(form.split("&")).contains("grant_type=client_credentials")) {
      return json(400, "{\"error\":\"unsupported_grant_type\"}");
    }
    return json(
        200,
        String.format(
            Locale.ROOT,
            "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":%d}",
            token(),
            life.toSeconds()));
  }

  private static LocalHttp.Answer json(int status, String body) {
    return new LocalHttp.Answer(status, "application/json", body);
  }

  /** Id and secret are written as in a form, then joined by a colon: RFC 6749, section 2.3.1. */
  private boolean isKnown(@Nullable String authorization) {
    if (authorization == null || !authorization.startsWith("Basic ")) {
      return false;
    }
    String both;
    try {
      both =
          new String(
              Base64.getDecoder().decode(authorization.substring("Basic ".length())),
              StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return false;
    }
    return both.equals(clientId + ":" + secret)
        || URLDecoder.decode(both, StandardCharsets.UTF_8).equals(clientId + ":" + secret);
  }

  private String token() {
    Instant now = clock.instant();
    String claims =
        String.format(
            Locale.ROOT,
            "{\"sub\":\"%s\",\"iat\":%d,\"exp\":%d}",
            clientId,
            now.getEpochSecond(),
            now.plus(life).getEpochSecond());
    // Kafka's client takes no token without a third part; this one signs nothing.
    return encoded("{\"alg\":\"none\"}") + "." + encoded(claims) + "." + encoded("unsigned");
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    http.close();
  }
}
