package org.tom4j.astro;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Coordinates in the notation with base 60. The sign belongs to the whole (−00:00:01 is south), and
 * what rounds up to 60 carries.
 */
final class Sexagesimal {
  private static final Pattern DECIMAL =
      Pattern.compile("[+\\-−]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
  private static final String SEPARATOR = "(?:\\s*[:hdms°'′\"″]+\\s*|\\s+)";
  private static final Pattern PARTS =
      Pattern.compile(
          "([+\\-−]?)(\\d{1,3})"
              + SEPARATOR
              + "(\\d{1,2})(?:"
              + SEPARATOR
              + "(\\d{1,2}(?:\\.\\d*)?))?"
              + "\\s*[s\"″]?");

  private Sexagesimal() {}

  static String hours(double raDegrees) {
    long hundredths = Math.round(raDegrees / 15 * 360_000);
    hundredths = Math.floorMod(hundredths, 24L * 360_000);
    return String.format(
        Locale.ROOT,
        "%02d:%02d:%02d.%02d",
        hundredths / 360_000,
        hundredths / 6_000 % 60,
        hundredths / 100 % 60,
        hundredths % 100);
  }

  static String degrees(double decDegrees) {
    long tenths = Math.round(Math.abs(decDegrees) * 36_000);
    return String.format(
        Locale.ROOT,
        "%s%02d:%02d:%02d.%d",
        decDegrees < 0 ? "-" : "+",
        tenths / 36_000,
        tenths / 600 % 60,
        tenths / 10 % 60,
        tenths % 10);
  }

  static SkyPosition position(String text) {
    String[] two = split(text.strip());
    boolean raDecimal = DECIMAL.matcher(two[0]).matches();
    if (raDecimal != DECIMAL.matcher(two[1]).matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' mixes degrees and sexagesimal; write both the same way");
    }
    return new SkyPosition(ra(two[0]), dec(two[1]));
  }

  /** Right ascension and declination: at a comma, at the second sign, or in the middle. */
  private static String[] split(String text) {
    int comma = text.indexOf(',');
    if (comma > 0 && comma == text.lastIndexOf(',')) {
      return new String[] {text.substring(0, comma).strip(), text.substring(comma + 1).strip()};
    }
    Matcher signed = Pattern.compile("^(\\S.*?)\\s*([+\\-−].*)$").matcher(text);
    if (signed.matches() && !signed.group(1).matches(".*[eE]")) {
      return new String[] {signed.group(1).strip(), signed.group(2).strip()};
    }
    List<String> words = List.of(text.split("\\s+"));
    if (words.size() % 2 == 0 && words.size() <= 6) {
      int half = words.size() / 2;
      return new String[] {
        String.join(" ", words.subList(0, half)),
        String.join(" ", words.subList(half, words.size()))
      };
    }
    throw new IllegalArgumentException(
        "'"
            + text
            + "' is no position. Write it like 83.63308 +22.01450 or 05:34:31.94 +22:00:52.2");
  }

  static double ra(String text) {
    String stripped = text.strip();
    Double decimal = decimal(stripped);
    double degrees;
    if (decimal != null) {
      degrees = decimal;
    } else {
      Matcher parts =
          parts(stripped, "right ascension", "05:34:31.94 (hours) or 83.63308 (degrees)");
      if (!parts.group(1).isEmpty() && !parts.group(1).equals("+")) {
        throw new IllegalArgumentException("right ascension '" + text + "' is negative");
      }
      degrees = 15 * value(parts, text);
    }
    if (!(degrees >= 0 && degrees < 360)) {
      throw new IllegalArgumentException(
          "right ascension '" + text + "' is not from 0 to below 360 degrees (24 hours)");
    }
    return degrees;
  }

  static double dec(String text) {
    String stripped = text.strip();
    Double decimal = decimal(stripped);
    double degrees;
    if (decimal != null) {
      degrees = decimal;
    } else {
      Matcher parts = parts(stripped, "declination", "+22:00:52.2 or 22.0145 (degrees)");
      boolean south = !parts.group(1).isEmpty() && !parts.group(1).equals("+");
      degrees = south ? -value(parts, text) : value(parts, text);
    }
    if (!(degrees >= -90 && degrees <= 90)) {
      throw new IllegalArgumentException(
          "declination '" + text + "' is not from -90 to 90 degrees");
    }
    return degrees;
  }

  private static @Nullable Double decimal(String text) {
    return DECIMAL.matcher(text).matches() ? Double.valueOf(text.replace('−', '-')) : null;
  }

  private static Matcher parts(String text, String what, String like) {
    Matcher parts = PARTS.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is no " + what + ". Write it like " + like);
    }
    return parts;
  }

  private static double value(Matcher parts, String text) {
    int minutes = Integer.parseInt(parts.group(3));
    double seconds = parts.group(4) == null ? 0 : Double.parseDouble(parts.group(4));
    if (minutes >= 60 || seconds >= 60) {
      throw new IllegalArgumentException("'" + text + "' has 60 or more minutes or seconds");
    }
    return Integer.parseInt(parts.group(2)) + minutes / 60.0 + seconds / 3600;
  }
}
