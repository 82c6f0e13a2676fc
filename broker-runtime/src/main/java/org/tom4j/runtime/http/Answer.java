package org.tom4j.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.hc.core5.http.ContentType;
import org.jspecify.annotations.Nullable;

/**
 * A service's answer, open until it is closed.
 *
 * @param uri who answered, after redirects
 * @param type of the content, or null if not said
 * @param body decompressed and within limits
 */
record Answer(
    URI uri,
    @Nullable ContentType type,
    InputStream body,
    Exchange exchange,
    Patience patience,
    Secrets secrets)
    implements AutoCloseable {

  Answer withBody(InputStream other) {
    return new Answer(uri, type, other, exchange, patience, secrets);
  }

  boolean isHtml() {
    return type != null && type.getMimeType().toLowerCase(Locale.ROOT).contains("html");
  }

  /** The declared character set, else UTF-8. */
  Charset charset() {
    Charset declared = type == null ? null : type.getCharset();
    return declared == null ? StandardCharsets.UTF_8 : declared;
  }

  /** The answer in UTF-8, whatever it came in. */
  InputStream utf8() {
    Charset charset = charset();
    boolean asIs =
        charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.US_ASCII);
    return asIs ? body : new Utf8Input(new InputStreamReader(body, charset));
  }

  Reader reader() {
    return new InputStreamReader(body, charset());
  }

  byte[] bytes() throws IOException {
    return body.readAllBytes();
  }

  /** Ends the exchange, and lets go of what unpacks its body. */
  @Override
  public void close() {
    exchange.close();
    try {
      body.close();
    } catch (IOException done) {
      // Nobody reads it any more.
    }
  }
}
