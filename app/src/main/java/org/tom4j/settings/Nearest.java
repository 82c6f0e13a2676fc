package org.tom4j.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word that somebody probably meant. */
final class Nearest {
  private Nearest() {}

  /** The known word with the fewest changed letters, if those are few enough to be a slip. */
  static Optional<String> to(String written, Collection<String> known) {
    return known.stream()
        .filter(word -> changes(written, word) <= Math.max(2, word.length() / 2))
        .min(Comparator.comparingInt(word -> changes(written, word)));
  }

  /** How many letters have to be changed, added or left out. */
  static int changes(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
