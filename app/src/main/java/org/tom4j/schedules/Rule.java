package org.tom4j.schedules;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.scheduling.support.CronExpression;

/** When a query runs by itself. */
public sealed interface Rule {
  Duration DAY = Duration.ofDays(1);

  /**
   * The next time.
   *
   * @param after it is later than this
   * @param set when the rule was set: what comes every so often is counted from there
   * @return empty if there is none within a year or more
   */
  Optional<Instant> next(Instant after, Instant set);

  /** In a sentence without its full stop, such as {@code every 30 minutes}. */
  String words();

  /** The next times, each as {@link #next}. */
  default List<Instant> next(Instant after, Instant set, int count) {
    List<Instant> times = new ArrayList<>();
    for (Optional<Instant> one = next(after, set);
        one.isPresent() && times.size() < count;
        one = next(one.get(), set)) {
      times.add(one.get());
    }
    return times;
  }

  /** How long it is between two turns about then; a day if there are no two. */
  default Duration interval(Instant about, Instant set) {
    List<Instant> two = next(about, set, 2);
    return two.size() < 2 ? DAY : Duration.between(two.getFirst(), two.getLast());
  }

  /**
   * Every so often.
   *
   * @param minutes at least 1
   */
  record Every(int minutes) implements Rule {
    @Override
    public Optional<Instant> next(Instant after, Instant set) {
      if (after.isBefore(set)) {
        return Optional.of(set.plus(Duration.ofMinutes(minutes)));
      }
      long done = Duration.between(set, after).toSeconds() / (minutes * 60L);
      return Optional.of(set.plus(Duration.ofMinutes((done + 1) * minutes)));
    }

    @Override
    public String words() {
      return minutes == 1
          ? "every minute"
          : minutes == 60
              ? "every hour"
              : minutes % 60 == 0
                  ? "every " + minutes / 60 + " hours"
                  : "every " + minutes + " minutes";
    }
  }

  /**
   * By a line of cron, UTC.
   *
   * @param line minute, hour, day of month, month, day of week
   */
  record Cron(String line) implements Rule {

    /**
     * @throws IllegalArgumentException saying what is wrong with the line
     */
    public Cron {
      line = line.strip().replaceAll("\\s+", " ");
      CronExpression read = parse(line);
      if (read.next(ZonedDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC)) == null) {
        throw new IllegalArgumentException("There is no such day: it would never run.");
      }
    }

    private static CronExpression parse(String line) {
      if (line.split(" ", -1).length != 5) {
        throw new IllegalArgumentException(
            "Five fields are needed: minute, hour, day of month, month, day of week; 0 3 * * * is"
                + " each day at 03:00 UTC.");
      }
      try {
        return CronExpression.parse("0 " + line);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "This is no line of cron: " + e.getMessage() + ". 0 3 * * * is each day at 03:00 UTC.",
            e);
      }
    }

    @Override
    public Optional<Instant> next(Instant after, Instant set) {
      return Optional.ofNullable(parse(line).next(after.atZone(ZoneOffset.UTC)))
          .map(ZonedDateTime::toInstant);
    }

    @Override
    public String words() {
      return CronWords.of(line) + " (cron " + line + ", UTC)";
    }
  }

  /**
   * At dusk.
   *
   * @param longitude degrees, −180 to 360, east is positive
   * @param latitude degrees, north is positive
   * @param offset minutes after dusk; negative: before
   */
  record Dusk(String site, double longitude, double latitude, Twilight twilight, int offset)
      implements Rule {
    @Override
    public Optional<Instant> next(Instant after, Instant set) {
      Duration shift = Duration.ofMinutes(offset);
      return Sun.sinks(after.minus(shift), twilight.altitude, longitude, latitude)
          .map(dusk -> dusk.plus(shift));
    }

    @Override
    public String words() {
      String when =
          offset == 0 ? "at" : Math.abs(offset) + " minutes " + (offset > 0 ? "after" : "before");
      return String.format(
          Locale.ROOT,
          "%s the end of %s dusk at %s (%.4f° %s, %.4f° %s)",
          when,
          twilight.words(),
          site,
          Math.abs(longitude),
          longitude < 0 ? "W" : "E",
          Math.abs(latitude),
          latitude < 0 ? "S" : "N");
    }
  }
}
