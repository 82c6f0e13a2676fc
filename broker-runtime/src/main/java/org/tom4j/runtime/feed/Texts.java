package org.tom4j.runtime.feed;

/**
 * Text of strangers made fit to keep and to show: what cannot be stored, and what would make a line
 * look like another one, stands there as � for everybody to see.
 */
public final class Texts {
  private static final char REPLACEMENT = '\uFFFD';

  private Texts() {}

  /**
   * The text with control characters but tabs and line ends, signs that turn the direction of
   * reading round (U+202A–202E, U+2066–2069) and halves of characters replaced by �; itself if it
   * has none.
   */
  static String clean(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isUnfit(text, i)) {
        return replaced(text);
      }
    }
    return text;
  }

  /** The same on one line: tabs and line ends are blanks. */
  public static String line(String text) {
    return isPlain(text)
        ? text
        : clean(text).replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
  }

  /** Whether all of it is printable ASCII, as of a stream's thousands of ids and words. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c >= 0x7F) {
        return false;
      }
    }
    return true;
  }

  private static String replaced(String text) {
    StringBuilder clean = new StringBuilder(text);
    for (int i = 0; i < clean.length(); i++) {
      if (isUnfit(text, i)) {
        clean.setCharAt(i, REPLACEMENT);
      }
    }
    return clean.toString();
  }

  private static boolean isUnfit(String text, int at) {
    char c = text.charAt(at);
    if (c >= ' ' && c < 0x7F) {
      return false;
    }
    if (Character.isISOControl(c)) {
      return c != '\t' && c != '\n' && c != '\r';
    }
    if ((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)) {
      return true;
    }
    if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(c)
        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }
}
