package org.tom4j.schedules;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A schedule as somebody writes it: on the form, in JSON or as options. All are text, "" is
 * nothing.
 *
 * @param kind every, cron or dusk
 * @param sun civil, nautical or astronomical; "" is astronomical
 * @param offset minutes after dusk; "" is 0
 */
record ScheduleForm(
    String kind,
    String minutes,
    String cron,
    String site,
    String longitude,
    String latitude,
    String sun,
    String offset) {
  private static final int WEEKS = 4 * 7 * 24 * 60;
  private static final int LONGEST_NAME = 100;

  static final ScheduleForm EMPTY =
      new ScheduleForm("every", "60", "", "", "", "", "astronomical", "0");

  static ScheduleForm of(Map<String, String> sent) {
    return new ScheduleForm(
        text(sent, "kind"),
        text(sent, "minutes"),
        text(sent, "cron"),
        text(sent, "site"),
        text(sent, "longitude"),
        text(sent, "latitude"),
        text(sent, "twilight"),
        text(sent, "offset"));
  }

  private static String text(Map<String, String> sent, String name) {
    return sent.getOrDefault(name, "").strip();
  }

  static ScheduleForm of(Rule rule) {
    return switch (rule) {
      case Rule.Every(var minutes) ->
          new ScheduleForm("every", Integer.toString(minutes), "", "", "", "", "astronomical", "0");
      case Rule.Cron(var line) ->
          new ScheduleForm("cron", "60", line, "", "", "", "astronomical", "0");
      case Rule.Dusk(var site, var longitude, var latitude, var twilight, var offset) ->
          new ScheduleForm(
              "dusk",
              "60",
              "",
              site,
              Double.toString(longitude),
              Double.toString(latitude),
              twilight.word(),
              Integer.toString(offset));
    };
  }

  /**
   * The rule that is meant.
   *
   * @param problems gets what is wrong, by field; empty is answered then
   */
  Optional<Rule> rule(Map<String, String> problems) {
    Map<String, String> wrong = new HashMap<>();
    Optional<Rule> rule =
        switch (kind) {
          case "every" -> every(wrong);
          case "cron" -> cron(wrong);
          case "dusk" -> dusk(wrong);
          default -> {
            wrong.put("kind", "Say when it runs: every, cron or dusk.");
            yield Optional.empty();
          }
        };
    problems.putAll(wrong);
    return wrong.isEmpty() ? rule : Optional.empty();
  }

  private Optional<Rule> every(Map<String, String> wrong) {
    int every = whole("minutes", minutes, 1, WEEKS, wrong);
    return wrong.isEmpty() ? Optional.of(new Rule.Every(every)) : Optional.empty();
  }

  private Optional<Rule> cron(Map<String, String> wrong) {
    try {
      return Optional.of(new Rule.Cron(cron));
    } catch (IllegalArgumentException e) {
      wrong.put("cron", String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private Optional<Rule> dusk(Map<String, String> wrong) {
    if (site.isEmpty() || site.length() > LONGEST_NAME) {
      wrong.put("site", "Say what the site is called, in at most " + LONGEST_NAME + " characters.");
    }
    double east = number("longitude", longitude, -180, 360, wrong);
    double north = number("latitude", latitude, -90, 90, wrong);
    int after = offset.isEmpty() ? 0 : whole("offset", offset, -720, 720, wrong);
    Optional<Twilight> twilight = twilight(wrong);
    return wrong.isEmpty()
        ? twilight.map(which -> new Rule.Dusk(site, east, north, which, after))
        : Optional.empty();
  }

  private Optional<Twilight> twilight(Map<String, String> wrong) {
    for (Twilight each : Twilight.values()) {
      if (each.word().equals(sun.isEmpty() ? "astronomical" : sun.toLowerCase(Locale.ROOT))) {
        return Optional.of(each);
      }
    }
    wrong.put("twilight", "One of civil, nautical, astronomical.");
    return Optional.empty();
  }

  private static int whole(
      String field, String text, int least, int most, Map<String, String> wrong) {
    String plain = text.replace('−', '-');
    if (plain.matches("[+-]?\\d{1,6}")) {
      int value = Integer.parseInt(plain);
      if (value >= least && value <= most) {
        return value;
      }
    }
    wrong.put(field, "A whole number of minutes from " + least + " to " + most + ".");
    return 0;
  }

  private static double number(
      String field, String text, double least, double most, Map<String, String> wrong) {
    String plain = text.replace('−', '-');
    if (plain.matches("[+-]?\\d{1,3}(\\.\\d{0,12})?")) {
      double value = Double.parseDouble(plain);
      if (value >= least && value <= most) {
        return value;
      }
    }
    wrong.put(
        field,
        "Degrees as a decimal number, from %d to %d; %s is positive."
            .formatted(
                Math.round(least), Math.round(most), field.equals("latitude") ? "north" : "east"));
    return 0;
  }
}
