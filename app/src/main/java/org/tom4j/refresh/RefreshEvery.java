package org.tom4j.refresh;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often a target is kept up to date.
 *
 * @param hours 1 to {@link #MOST}
 */
public record RefreshEvery(int hours) {
  /** A year of 365 days. */
  public static final int MOST = 8_760;

  private static final int DAY = 24;
  private static final int WEEK = 7 * DAY;
  private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,5})([hd])");

  /**
   * @throws IllegalArgumentException with words for people, if the hours are out of range
   */
  public RefreshEvery {
    if (hours < 1 || hours > MOST) {
      throw new IllegalArgumentException("Write whole hours, 1 to 8760.");
    }
  }

  /**
   * As forms and the command line write it: {@code 6h}, {@code 7d}, or {@code never}, which is
   * empty.
   *
   * @throws IllegalArgumentException with words for people, if it is anything else
   */
  public static Optional<RefreshEvery> of(String text) {
    String written = text.strip();
    if (written.equals("never")) {
      return Optional.empty();
    }
    Matcher parts = WRITTEN.matcher(written);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "Write how often as whole hours or days, 6h or 7d, at most 8760h; or never.");
    }
    int number = Integer.parseInt(parts.group(1));
    return Optional.of(new RefreshEvery(parts.group(2).equals("d") ? number * DAY : number));
  }

  /** As {@link #of} reads it: {@code 24h}. */
  public String written() {
    return hours + "h";
  }

  /** {@code daily}, {@code every 6 hours}. */
  public String words() {
    return switch (hours) {
      case 1 -> "every hour";
      case DAY -> "daily";
      case WEEK -> "weekly";
      default -> hours % DAY == 0 ? "every " + hours / DAY + " days" : "every " + hours + " hours";
    };
  }

  int minutes() {
    return Math.multiplyExact(hours, 60);
  }

  static RefreshEvery ofMinutes(int minutes) {
    return new RefreshEvery(minutes / 60);
  }

  /**
   * The first time of a row of times that is still to come: what was missed is not made up for.
   *
   * @param due one of the row
   */
  Instant after(Instant due, Instant now) {
    if (due.isAfter(now)) {
      return due;
    }
    Duration every = Duration.ofHours(hours);
    return due.plus(every.multipliedBy(Duration.between(due, now).dividedBy(every) + 1));
  }
}
