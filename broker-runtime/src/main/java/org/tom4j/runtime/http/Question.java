package org.tom4j.runtime.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;

/**
 * What is asked.
 *
 * @param uri complete, without user
 * @param headers of the author's, by name in any case
 * @param answers what a service is told that asks who one is; null: nothing
 * @param body null for a GET without one, as most are
 * @param accept what is hoped for
 * @param limit of the answer in bytes
 */
record Question(
    URI uri,
    Map<String, String> headers,
    @Nullable Function<String, @Nullable String> answers,
    @Nullable Body body,
    String accept,
    Patience patience,
    long limit) {

  /**
   * What is sent along.
   *
   * @param method {@code POST} or {@code GET}
   * @param type its media type
   * @param form its fields, if it is a form
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Body(String method, byte[] bytes, String type, Map<String, String> form) {

    /** A form that is sent by POST. */
    static Body of(Map<String, String> form) {
      String body =
          form.entrySet().stream()
              .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
              .collect(Collectors.joining("&"));
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      return new Body("POST", bytes, "application/x-www-form-urlencoded", form);
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
  }

  /** Moves a user in the address into a header, where it belongs. */
  static Question of(
      URI uri,
      Map<String, String> headers,
      @Nullable Function<String, @Nullable String> answers,
      @Nullable Body body,
      String accept,
      Patience patience,
      long limit) {
    Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    all.putAll(headers);
    String user = uri.getUserInfo();
    if (user == null) {
      return new Question(uri, all, answers, body, accept, patience, limit);
    }
    byte[] bytes = user.getBytes(StandardCharsets.UTF_8);
    all.putIfAbsent("Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
    return new Question(Secrets.withoutUser(uri), all, answers, body, accept, patience, limit);
  }

  /** Whether it changes nothing at the service, and so may be asked again. */
  boolean isGet() {
    return method().equals("GET");
  }

  private String method() {
    return body == null ? "GET" : body.method;
  }

  Secrets secrets() {
    Secrets secrets = new Secrets(uri, headers);
    if (body != null) {
      body.form.forEach(secrets::addIfSecret);
    }
    return secrets;
  }

  /**
   * @param route from the address to the one that is connected to
   */
  HttpUriRequestBase request(String userAgent, UnaryOperator<URI> route) {
    URI ascii = route.apply(URI.create(uri.toASCIIString()));
    HttpUriRequestBase request = new HttpUriRequestBase(method(), ascii);
    request.setHeader("User-Agent", userAgent);
    request.setHeader("Accept", accept);
    request.setHeader("Accept-Encoding", "gzip");
    headers.forEach(request::setHeader);
    if (body != null) {
      request.setEntity(new ByteArrayEntity(body.bytes, ContentType.parse(body.type)));
    }
    return request;
  }

  /**
   * The question that a redirect leads to.
   *
   * @throws URISyntaxException if it leads nowhere that may be followed; the reason says why
   */
  Question redirected(int status, String location) throws URISyntaxException {
    URI to = uri.resolve(new URI(location.strip().replace(" ", "%20")));
    if (!Addresses.isHttp(to) || to.getHost() == null) {
      throw new URISyntaxException(location, "only http and https are followed");
    }
    boolean same = Addresses.sameService(uri, to);
    boolean again = status == 307 || status == 308 || (isGet() && status != 303);
    if (body != null && again && !same) {
      throw new URISyntaxException(location, "a question with a body is not told to another host");
    }
    return of(
        to,
        same ? headers : Map.of(),
        same ? answers : null,
        again ? body : null,
        accept,
        patience,
        limit);
  }

  /** The same for a service that asks who one is; null if it is told nothing. */
  @Nullable Question told(String asks) {
    String told = answers == null ? null : answers.apply(asks);
    if (told == null) {
      return null;
    }
    checkHeader("Authorization", told);
    Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    all.putAll(headers);
    all.put("Authorization", told);
    return new Question(uri, all, answers, body, accept, patience, limit);
  }

  static boolean isRedirect(int status) {
    return switch (status) {
      case 301, 302, 303, 307, 308 -> true;
      default -> false;
    };
  }

  /**
   * @throws IllegalArgumentException if this is no header that an author may set
   */
  static void checkHeader(String name, String value) {
    if (!name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}")) {
      throw new IllegalArgumentException("'" + name + "' is no name of a header");
    }
    switch (name.toLowerCase(Locale.ROOT)) {
      case "host",
          "connection",
          "content-length",
          "transfer-encoding",
          "accept-encoding",
          "upgrade",
          "te" ->
          throw new IllegalArgumentException("the header " + name + " is the network's own");
      default -> {
        if (value.chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 0x7F)) {
          throw new IllegalArgumentException(
              "the value of the header " + name + " holds a line end or another control character");
        }
      }
    }
  }
}
