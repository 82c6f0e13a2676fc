package org.tom4j.astro;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads and writes coordinates as people and services write them. */
final class Sexagesimal {
  private static final Pattern DECIMAL =
      Pattern.compile("([+-]?)(\\d+\\.?\\d*|\\.\\d+)(?:[eE]([+-]?\\d{1,3}))?\\s*([hd°]?)");

  /** One to three fields; only the last may have a fraction. */
  private static final Pattern FIELDS =
      Pattern.compile(
          "([+-]?)\\s*(\\d{1,3})\\s*([hd°:\\s])\\s*(\\d{1,2}(?:\\.\\d*)?)"
              + "(?:\\s*[m'′:\\s]\\s*(\\d{1,2}(?:\\.\\d*)?)?\\s*(?:s|\"|″|'')?)?");

  /** Between two coordinates written without a gap: {@code 05:34:31.94+22:00:52.2}. */
  private static final Pattern INNER_SIGN = Pattern.compile("(?<=[^eE+\\-\\s,])(?=[+-])");

  private static final int LONGEST = 100;

  private Sexagesimal() {}

  /** The two halves of a position. */
  static String[] split(String text) {
    String line = plain(text);
    String[] parts = line.split(",", -1);
    if (parts.length == 1) {
      parts = halves(line);
    }
    if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
      throw new IllegalArgumentException(
          "'"
              + text.strip()
              + "' is no position: write RA and Dec, as degrees (83.63308 22.0145)"
              + " or sexagesimal (05:34:31.94 +22:00:52.2)");
    }
    return parts;
  }

  private static String[] halves(String line) {
    String[] words = line.split("\\s+");
    if (words.length == 1) {
      return INNER_SIGN.split(line);
    }
    if (words.length % 2 != 0 || words.length > 6) {
      return words;
    }
    int half = words.length / 2;
    return new String[] {
      String.join(" ", Arrays.copyOfRange(words, 0, half)),
      String.join(" ", Arrays.copyOfRange(words, half, words.length))
    };
  }

  /** Degrees; a decimal number is not range-checked, hours are 0 to 24. */
  static double ra(String text) {
    String line = plain(text);
    Matcher decimal = DECIMAL.matcher(line);
    if (decimal.matches()) {
      double value = decimal(decimal);
      return decimal.group(4).equals("h") ? hours(value, text) : value;
    }
    Matcher fields = FIELDS.matcher(line);
    if (!fields.matches()) {
      throw unreadable("right ascension", text, "degrees (83.63308) or hours (05:34:31.94)");
    }
    double seconds = seconds(fields, "right ascension", text);
    boolean inDegrees = fields.group(3).equals("d") || fields.group(3).equals("°");
    return inDegrees ? seconds / 3600 : hours(seconds / 3600, text, seconds / 240);
  }

  /** Degrees in [−90, +90]. */
  static double dec(String text) {
    String line = plain(text);
    Matcher decimal = DECIMAL.matcher(line);
    Matcher fields = FIELDS.matcher(line);
    double degrees;
    if (decimal.matches() && !decimal.group(4).equals("h")) {
      degrees = decimal(decimal);
    } else if (fields.matches() && !fields.group(3).equals("h")) {
      degrees = seconds(fields, "declination", text) / 3600;
    } else {
      throw unreadable("declination", text, "degrees (22.0145) or sexagesimal (+22:00:52.2)");
    }
    if (!(Math.abs(degrees) <= 90)) {
      throw new IllegalArgumentException(
          "declination '" + text.strip() + "' is outside −90 to +90 degrees");
    }
    return degrees;
  }

  static String formatRa(double degrees) {
    // 24,000 hundredths of a second of time in a degree; 8,640,000 in a day.
    long hundredths = Math.round(degrees * 24_000) % 8_640_000;
    return String.format(
        Locale.ROOT,
        "%02d:%02d:%02d.%02d",
        hundredths / 360_000,
        hundredths / 6_000 % 60,
        hundredths / 100 % 60,
        hundredths % 100);
  }

  static String formatDec(double degrees) {
    long tenths = Math.round(Math.abs(degrees) * 36_000);
    return String.format(
        Locale.ROOT,
        "%s%02d:%02d:%02d.%d",
        degrees < 0 ? "-" : "+",
        tenths / 36_000,
        tenths / 600 % 60,
        tenths / 10 % 60,
        tenths % 10);
  }

  private static String plain(String text) {
    // Also keeps the patterns, which try blanks in several ways, from being kept busy.
    if (text.strip().length() > LONGEST) {
      throw new IllegalArgumentException(
          "'" + text.strip().substring(0, 20) + "…' is too long for a coordinate");
    }
    return text.strip().replace('−', '-');
  }

  private static double decimal(Matcher match) {
    String exponent = match.group(3) == null ? "" : "e" + match.group(3);
    return Double.parseDouble(match.group(1) + match.group(2) + exponent);
  }

  private static double hours(double hours, String text) {
    return hours(hours, text, hours * 15);
  }

  private static double hours(double hours, String text, double degrees) {
    if (!(hours >= 0 && hours <= 24)) {
      throw new IllegalArgumentException(
          "right ascension '" + text.strip() + "' is outside 0h to 24h");
    }
    return degrees;
  }

  /** The fields as signed seconds, so that −00 keeps its sign. */
  private static double seconds(Matcher match, String what, String text) {
    @Nullable String last = match.group(5);
    if (last != null && match.group(4).contains(".")) {
      throw unreadable(what, text, "a fraction in the last part only");
    }
    double minutes = Double.parseDouble(match.group(4));
    double seconds = last == null ? 0 : Double.parseDouble(last);
    // Services that round without carrying write 60 seconds and mean the next minute.
    if (minutes >= 60 || seconds > 60) {
      throw new IllegalArgumentException(
          what + " '" + text.strip() + "' has minutes or seconds above 59");
    }
    double size = Double.parseDouble(match.group(2)) * 3600 + minutes * 60 + seconds;
    return match.group(1).equals("-") ? -size : size;
  }

  private static IllegalArgumentException unreadable(String what, String text, String how) {
    return new IllegalArgumentException(
        what + " '" + text.strip() + "' cannot be read: write " + how);
  }
}
