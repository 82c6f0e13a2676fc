package org.tom4j.testing;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What the server answered. */
public record Reply(HttpResponse<byte[]> response) {

  public int status() {
    return response.statusCode();
  }

  public String text() {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  /** The body as a page. */
  public Document page() {
    return Jsoup.parse(text(), response.uri().toString());
  }

  /** Where it sends the browser, or "". */
  public String location() {
    return header("Location");
  }

  /** A header, or "". */
  public String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
