package org.tom4j.runtime.feed;

/** Text of strangers made fit to keep. */
final class Texts {
  private static final char REPLACEMENT = '\uFFFD';

  private Texts() {}

  /** The text with U+0000 and halves of characters replaced by �; itself if it has none. */
  static String clean(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isUnfit(text, i)) {
        return replaced(text);
      }
    }
    return text;
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
    if (c == 0) {
      return true;
    }
    if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(c)
        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }
}
