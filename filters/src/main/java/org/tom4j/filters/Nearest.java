package org.tom4j.filters;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What someone may have meant who wrote a word that is not known. */
final class Nearest {
  private static final int TOLD = 3;
  private static final int LONGEST = 40;

  private Nearest() {}

  static String to(String word, List<FilterName> names) {
    String near =
        names.stream()
            .map(FilterName::name)
            .sorted(Comparator.comparingInt(name -> distance(word, bare(name))))
            .limit(TOLD)
            .collect(Collectors.joining(", "));
    return Words.shortened(word) + " is not known; near to it are " + near;
  }

  /** The nearest of names that people gave, in quotes; large and small letters are as good. */
  static String of(String word, List<String> names) {
    String small = word.toLowerCase(Locale.ROOT);
    return names.stream()
        .sorted(Comparator.comparingInt(name -> distance(small, start(name))))
        .limit(TOLD)
        .map(Words::of)
        .collect(Collectors.joining(", "));
  }

  private static String start(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return small.substring(0, Math.min(LONGEST, small.length()));
  }

  private static String bare(String name) {
    int bracket = name.indexOf('(');
    String before = bracket < 0 ? name : name.substring(0, bracket);
    return before.substring(before.indexOf('.') + 1);
  }

  /** How many characters must be changed, added or left out (Levenshtein), of the first 40. */
  private static int distance(String one, String other) {
    String a = one.substring(0, Math.min(LONGEST, one.length()));
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int changed = diagonal + (a.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
