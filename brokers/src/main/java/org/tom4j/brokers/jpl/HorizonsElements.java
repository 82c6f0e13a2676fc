package org.tom4j.brokers.jpl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Orbit;

/**
 * A table of osculating elements as Horizons writes it, in CSV between two marks.
 *
 * @param title of the body, as the table's head tells it
 * @param orbit null if one of its elements is not told
 */
record HorizonsElements(String title, @Nullable Orbit orbit) {
  private static final String BEGIN = "$$SOE";
  private static final String END = "$$EOE";
  private static final Pattern TITLE =
      Pattern.compile("^Target body name: *(.+?) *(?:\\{source.*)?$", Pattern.MULTILINE);

  /** Written in place of what there is none of, as of the period of a hyperbola. */
  private static final double UNDEFINED = 9.99e99;

  static boolean isIn(String text) {
    return text.contains(BEGIN);
  }

  /**
   * Reads the first row.
   *
   * @throws IllegalArgumentException naming what makes no sense
   */
  static HorizonsElements of(String text) {
    Matcher title = TITLE.matcher(text);
    if (!title.find()) {
      throw new IllegalArgumentException("the body is not named");
    }
    return new HorizonsElements(title.group(1), orbit(row(text), text.substring(0, title.end())));
  }

  private static Map<String, String> row(String text) {
    List<String> head = List.of();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.strip().equals(BEGIN)) {
        if (!text.contains(END) || i + 1 >= lines.size()) {
          throw new IllegalArgumentException("the table breaks off before " + END);
        }
        return named(head, cells(lines.get(i + 1)));
      }
      if (line.contains("JDTDB") && line.contains(",")) {
        head = cells(line);
      }
    }
    throw new IllegalArgumentException("there is no table");
  }

  private static Map<String, String> named(List<String> head, List<String> cells) {
    if (head.isEmpty() || cells.size() < head.size()) {
      throw new IllegalArgumentException(
          "a row of " + cells.size() + " values stands under " + head.size() + " names");
    }
    Map<String, String> row = new HashMap<>();
    for (int i = 0; i < head.size(); i++) {
      row.put(head.get(i), cells.get(i));
    }
    return row;
  }

  private static List<String> cells(String line) {
    List<String> cells =
        new ArrayList<>(Arrays.stream(line.split(",", -1)).map(String::strip).toList());
    if (!cells.isEmpty() && cells.getLast().isEmpty()) {
      cells.removeLast(); // each line ends with a comma
    }
    return cells;
  }

  private static @Nullable Orbit orbit(Map<String, String> row, String about) {
    if (Stream.of("JDTDB", "EC", "QR", "IN", "OM", "W", "Tp")
        .anyMatch(name -> !isTold(row, name))) {
      return null;
    }
    return Orbit.of(
            JplDate.mjd("JDTDB", row.getOrDefault("JDTDB", "")),
            number(row, "EC"),
            number(row, "QR"),
            number(row, "IN"),
            number(row, "OM"),
            number(row, "W"),
            JplDate.mjd("Tp", row.getOrDefault("Tp", "")))
        .withMagnitude(body(about, "H", "M1"), body(about, "G", "k1"));
  }

  private static boolean isTold(Map<String, String> row, String name) {
    String text = row.getOrDefault(name, "");
    return !text.isEmpty() && !text.equals("n.a.") && number(row, name) < UNDEFINED;
  }

  private static double number(Map<String, String> row, String name) {
    String text = row.getOrDefault(name, "");
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException("'" + name + "' is no number: " + text, notANumber);
    }
  }

  /** What stands of the body itself above the table: {@code H= 3.53 G= .120}, or n.a. */
  private static @Nullable Double body(String about, String ofAsteroid, String ofComet) {
    Pattern value =
        Pattern.compile(
            "(?<![\\w-])(?:" + ofAsteroid + "|" + ofComet + ")= *(-?\\d*\\.?\\d+|\\d+\\.)");
    Matcher found = value.matcher(about);
    return found.find() ? Double.valueOf(found.group(1)) : null;
  }
}
