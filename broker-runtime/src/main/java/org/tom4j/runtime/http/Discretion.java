package org.tom4j.runtime.http;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Takes secrets out of what is told: a token in a note, in an exception's words or in a recorded
 * answer would be read by everybody who sees these.
 *
 * @param secrets their values; those of fewer than four characters stand in texts by chance, and
 *     are left
 */
public record Discretion(Set<String> secrets) {
  static final String BLANK = "***";
  private static final int SHORTEST = 4;

  public Discretion {
    secrets = Set.copyOf(secrets);
  }

  /** The text with asterisks in place of the secrets. */
  public String blank(String text) {
    String blanked = text;
    for (String secret : secrets) {
      if (secret.length() >= SHORTEST) {
        blanked = blanked.replace(secret, BLANK);
      }
    }
    return blanked;
  }

  /** The same of a text in any encoding that writes ASCII as it is. */
  public byte[] blank(byte[] text) {
    return secrets.isEmpty()
        ? text
        : blank(new String(text, StandardCharsets.ISO_8859_1))
            .getBytes(StandardCharsets.ISO_8859_1);
  }
}
