package org.tom4j.runtime.http;

import java.nio.charset.Charset;

/** The words of an error page or message, short and on one line. */
final class Words {
  /** Room for a service that names all values it would have taken. */
  private static final int LONGEST = 800;

  private Words() {}

  static String of(byte[] body, Charset charset, Secrets secrets) {
    return of(new String(body, charset), secrets);
  }

  /** Tags, scripts and control characters left out, secrets blanked. */
  static String of(String body, Secrets secrets) {
    String text = body;
    if (text.stripLeading().startsWith("<")) {
      text =
          text.replaceAll("(?is)<(script|style)\\b.*?(</\\1>|$)", " ")
              .replaceAll("(?s)<!--.*?-->", " ")
              .replaceAll("<[^>]*>?", " ");
    }
    text = secrets.blank(text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip());
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
