package org.tom4j.streams.kafka;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Streams of services that everybody may want, by the word behind {@code preset}. */
final class Presets {
  private static final String FILE = "presets.properties";
  private static final int NEAREST = 3;

  private Presets() {}

  /** Word → key of an entry → its value. */
  static SortedMap<String, Map<String, String>> all() {
    Properties read = new Properties();
    try (InputStream in = Objects.requireNonNull(Presets.class.getResourceAsStream(FILE), FILE)) {
      read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException damaged) {
      throw new UncheckedIOException(FILE + " of this TOM cannot be read", damaged);
    }
    SortedMap<String, Map<String, String>> all = new TreeMap<>();
    for (String name : read.stringPropertyNames()) {
      int dot = name.indexOf('.');
      all.computeIfAbsent(name.substring(0, dot), _ -> new TreeMap<>())
          .put(name.substring(dot + 1), read.getProperty(name).strip());
    }
    return all;
  }

  /**
   * One of them.
   *
   * @throws IllegalArgumentException naming the nearest ones if there is none
   */
  static Map<String, String> of(String word) {
    SortedMap<String, Map<String, String>> all = all();
    String wanted = word.strip().toLowerCase(Locale.ROOT);
    Map<String, String> found = all.get(wanted);
    if (found == null) {
      throw new IllegalArgumentException(
          "preset is '"
              + word
              + "', which there is none of; the nearest are "
              + all.keySet().stream()
                  .sorted(Comparator.comparingInt(each -> distance(each, wanted)))
                  .limit(NEAREST)
                  .collect(Collectors.joining(", "))
              + "; docs/kafka.md has all");
    }
    return found;
  }

  /** How many letters have to be put in, taken out or changed (Levenshtein). */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int before = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = before + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        before = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
