package org.tom4j.streams.notice;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a gravitational-wave event is called, as binary notices spell it: a kind as a number, the
 * date, and one or two letters ({@code MS240511i}; NASA's gcn-classic-to-json).
 */
final class LvcName {
  private static final List<String> KINDS =
      List.of("G", "T", "M", "Y", "H", "E", "K", "S", "GW", "TS", "TGW", "MS", "MGW");
  private static final int DATE = 4;
  private static final int FLAGS = 19;
  private static final int SECOND_LETTER = 21;
  private static final int FIRST_LETTER_BIT = 10;
  private static final int KIND_BIT = 20;

  private LvcName() {}

  /** Null if the numbers spell none. */
  static @Nullable String of(int[] words) {
    int kind = (words[FLAGS] >>> KIND_BIT) & 0xF;
    char first = (char) ((words[FLAGS] >>> FIRST_LETTER_BIT) & 0xFF);
    char second = (char) (words[SECOND_LETTER] & 0xFF);
    if (kind == 0 || kind > KINDS.size() || words[DATE] <= 0 || !isLetter(first)) {
      return null;
    }
    return KINDS.get(kind - 1)
        + String.format(Locale.ROOT, "%06d", words[DATE])
        + first
        + (isLetter(second) ? second : "");
  }

  private static boolean isLetter(char told) {
    return (told >= 'a' && told <= 'z') || (told >= 'A' && told <= 'Z');
  }
}
