package org.tom4j.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;

/**
 * A person's browser without script: it keeps cookies, sends forms with their token, and follows
 * nothing by itself. Paths are of the site; parameters are names and values in turn.
 */
public final class Browser {
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private URI site;

  public Browser(URI site) {
    this.site = site;
  }

  /** The same site at another address, as after a restart; cookies know no ports. */
  public void moveTo(URI address) {
    site = address;
  }

  public Reply get(String path) {
    return send(path, HttpRequest.Builder::GET);
  }

  /** How it is answered, of an answer that may have no end and is let go. */
  public int status(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(site + path.substring(1)))
            .timeout(Duration.ofSeconds(30))
            .build();
    try {
      HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
      answer.body().close();
      return answer.statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Sends a form as a page would: with the token that stands in its forms. */
  public Reply post(String path, String... parameters) {
    return send(path, request -> form(request, encoded(parameters) + "&_csrf=" + encode(token())));
  }

  /** Sends a form that no page of this site made. */
  public Reply postWithoutToken(String path, String... parameters) {
    return send(path, request -> form(request, encoded(parameters)));
  }

  /** Sends JSON as a script of a page would: with the session, and the token in a header. */
  public Reply sendJson(String verb, String path, String json) {
    String token = token();
    return send(
        path,
        request ->
            request
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", token)
                .method(verb, BodyPublishers.ofString(json)));
  }

  /** Any request, for what forms cannot do. */
  public Reply send(String path, UnaryOperator<HttpRequest.Builder> how) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(site + path.substring(1)))
            .timeout(Duration.ofSeconds(30));
    try {
      return new Reply(client.send(how.apply(request).build(), BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Follows the way that a reply shows. */
  public Reply follow(Reply reply) {
    return get(reply.location());
  }

  public List<HttpCookie> cookies() {
    return cookies.getCookieStore().getCookies();
  }

  /** The token of this browser's forms, as a page that everyone may see has it. */
  private String token() {
    return get("/no-such-page/").page().select("input[name=_csrf]").attr("value");
  }

  private static HttpRequest.Builder form(HttpRequest.Builder request, String body) {
    return request
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body));
  }

  private static String encoded(String... parameters) {
    StringJoiner body = new StringJoiner("&");
    for (int i = 0; i < parameters.length; i += 2) {
      body.add(encode(parameters[i]) + "=" + encode(parameters[i + 1]));
    }
    return body.toString();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
