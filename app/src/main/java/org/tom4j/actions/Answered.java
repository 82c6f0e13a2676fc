package org.tom4j.actions;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tom4j.runtime.http.Courier;
import org.tom4j.runtime.http.Courier.Carried;

/**
 * Whether an address took what it was told.
 *
 * @param status that it answered, or null
 * @param text the beginning of what it said, fit to be shown
 * @param problem why it was not taken, in words; null: it was
 */
record Answered(@Nullable Integer status, String text, @Nullable String problem) {
  private static final int SHOWN = 300;

  /**
   * @param secret that no text may tell, should the receiver send it back
   */
  static Answered of(Carried carried, String secret) {
    return switch (carried) {
      case Carried.Failed(var words) -> new Answered(null, "", shown(words, secret));
      case Carried.Answered answer ->
          new Answered(answer.status(), shown(answer.text(), secret), problem(answer, secret));
    };
  }

  private static @Nullable String problem(Carried.Answered answer, String secret) {
    int status = answer.status();
    if (status >= 300 && status < 400) {
      String to = shown(answer.location(), secret);
      return "It answered "
          + status
          + (to.isEmpty() ? "" : ", to go to " + to)
          + ": redirects are not followed. Set the address that takes deliveries itself.";
    }
    if (status < 200 || status >= 300) {
      return "It answered " + status + ".";
    }
    if (!answer.whole()) {
      return "It answered "
          + status
          + " with more than "
          + Courier.LONGEST_ANSWER / 1024
          + " kB, where a few words are enough.";
    }
    String start = answer.text().stripLeading().toLowerCase(Locale.ROOT);
    return start.startsWith("<!doctype html") || start.startsWith("<html")
        ? "It answered "
            + status
            + " with a web page, as a page to sign in does: is the address right?"
        : null;
  }

  private static String shown(String text, String secret) {
    String plain =
        text.replace(secret, "***").replaceAll("[\\p{Cntrl}\\p{Cf}\uFFFD]+", " ").strip();
    if (plain.length() <= SHOWN) {
      return plain;
    }
    boolean halved = Character.isHighSurrogate(plain.charAt(SHOWN - 1));
    return plain.substring(0, halved ? SHOWN - 1 : SHOWN) + "…";
  }
}
