package org.tom4j.db;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Names as they are compared and searched: {@code "NGC 1365"}, {@code "ngc-1365"} and {@code
 * "(NGC)_1365"} are one. Folded here and not in SQL, so that both databases agree.
 */
public final class NameKey {
  /** Why a text is no part of any name; to be formatted with the text. */
  public static final String NOTHING_TO_LOOK_FOR =
      "“%s” has nothing to look for: blanks, hyphens, underscores and brackets do not count in names.";

  private NameKey() {}

  /** Lower case, compatibility forms united, without blanks, hyphens, underscores and brackets. */
  public static String fold(String name) {
    String united = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    var key = new StringBuilder(united.length());
    united
        .codePoints()
        .filter(
            c -> !(Character.isWhitespace(c) || Character.isSpaceChar(c) || "-_()".indexOf(c) >= 0))
        .forEach(key::appendCodePoint);
    return key.toString();
  }

  /** A LIKE pattern (escape {@code '!'}) for keys that contain this text once folded. */
  public static String containing(String text) {
    return "%" + fold(text).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }
}
