package org.tom4j.schedules;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;

/** Says a line of cron in words. */
final class CronWords {
  private CronWords() {}

  /**
   * @param line five fields that cron understands
   */
  static String of(String line) {
    String[] field = line.split(" ", -1);
    String time =
        isNumber(field[0]) && isNumber(field[1])
            ? String.format(
                Locale.ROOT, "at %02d:%02d", Integer.parseInt(field[1]), Integer.parseInt(field[0]))
            : minutes(field[0]) + hours(field[1]);
    return time + days(field[2]) + months(field[3]) + weekdays(field[4]);
  }

  private static String minutes(String field) {
    if (isAll(field)) {
      return "every minute";
    }
    return field.matches("(\\*|0)/\\d+")
        ? "every " + field.substring(field.indexOf('/') + 1) + " minutes"
        : "at minute " + list(field);
  }

  private static String hours(String field) {
    if (isAll(field)) {
      return " of every hour";
    }
    return field.matches("(\\*|0)/\\d+")
        ? " of every " + field.substring(field.indexOf('/') + 1) + ". hour from midnight"
        : " of hour " + list(field);
  }

  private static String days(String field) {
    return isAll(field) ? "" : ", on day " + list(field) + " of the month";
  }

  private static String months(String field) {
    return isAll(field) ? "" : ", in " + list(names(field, 12, CronWords::month));
  }

  private static String weekdays(String field) {
    return isAll(field) ? "" : ", on " + list(names(field, 7, CronWords::weekday));
  }

  private static String month(int number) {
    return Month.of(Math.clamp(number, 1, 12)).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  /** In cron 0 and 7 are both Sunday. */
  private static String weekday(int number) {
    return DayOfWeek.of(number == 0 ? 7 : number).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private interface Naming {
    String of(int number);
  }

  private static String names(String field, int most, Naming naming) {
    if (!field.matches("[0-9,-]+")) {
      return field;
    }
    var words = new StringBuilder();
    for (String part : field.split("(?<=[,-])|(?=[,-])", -1)) {
      words.append(
          part.matches("\\d{1,2}") && Integer.parseInt(part) <= most
              ? naming.of(Integer.parseInt(part))
              : part);
    }
    return words.toString();
  }

  private static String list(String field) {
    return field.replace("-", " to ").replace(",", ", ").replace("/", " in steps of ");
  }

  private static boolean isAll(String field) {
    return field.equals("*") || field.equals("?");
  }

  private static boolean isNumber(String field) {
    return field.matches("\\d{1,2}");
  }
}
