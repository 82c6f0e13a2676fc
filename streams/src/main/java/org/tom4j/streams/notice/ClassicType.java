package org.tom4j.streams.notice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A type of binary notice, and what is known of its layout; the table {@code classic-types.txt}
 * beside this class says what its words mean and where they are from.
 *
 * @param number its first word
 * @param name as GCN's topics have it; {@code type 999} for one that is not in the table
 * @param known words of the table
 */
record ClassicType(int number, String name, List<String> known) {
  private static final Map<Integer, ClassicType> ALL = table();

  static ClassicType of(int number) {
    return ALL.getOrDefault(number, new ClassicType(number, "type " + number, List.of()));
  }

  boolean has(String what) {
    return known.contains(what);
  }

  boolean isLvc() {
    return has("lvc");
  }

  /** The place of a word, {@code error=11}; null if there is none. */
  @Nullable Integer place(String what) {
    String told = told(what);
    return told == null ? null : Integer.valueOf(told);
  }

  /** The probability that the error's radius holds it; null if it is not known. */
  @Nullable Double containment() {
    return Numbers.of(told("p"));
  }

  boolean isTest(int[] words) {
    return has("test") || isSet("test", words);
  }

  boolean isRetraction(int[] words) {
    return has("retraction") || isSet("retraction", words);
  }

  /** A bit of a word, {@code test=18.1}. */
  private boolean isSet(String what, int[] words) {
    String told = told(what);
    if (told == null) {
      return false;
    }
    int dot = told.indexOf('.');
    int word = words[Integer.parseInt(told.substring(0, dot))];
    return ((word >>> Integer.parseInt(told.substring(dot + 1))) & 1) == 1;
  }

  private @Nullable String told(String what) {
    String start = what + "=";
    return known.stream()
        .filter(word -> word.startsWith(start))
        .findFirst()
        .map(word -> word.substring(start.length()))
        .orElse(null);
  }

  private static Map<Integer, ClassicType> table() {
    Map<Integer, ClassicType> types = new HashMap<>();
    try (InputStream table = ClassicType.class.getResourceAsStream("classic-types.txt")) {
      if (table == null) {
        throw new IllegalStateException("classic-types.txt is missing");
      }
      new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> Arrays.asList(line.strip().split("\\s+", -1)))
          .forEach(row -> {
            int number = Integer.parseInt(row.get(0));
            types.put(
                number,
                new ClassicType(number, row.get(1), List.copyOf(row.subList(2, row.size()))));
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(types);
  }
}
