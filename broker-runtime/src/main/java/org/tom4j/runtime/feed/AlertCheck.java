package org.tom4j.runtime.feed;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Band;
import org.tom4j.astro.Magnitude;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.Standing;

/** A mapped alert made fit to keep: texts that can be stored, of lengths and times that can be. */
public final class AlertCheck {
  private static final int LONGEST_NAME = 500;
  private static final int LONGEST_WORD = 100;
  private static final int LONGEST_TEXT = 10_000;
  private static final int MOST_EVENTS = 20;
  private static final double FAINTEST = 1000;
  static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

  private AlertCheck() {}

  /**
   * @throws IllegalArgumentException if it cannot be kept, in words
   */
  public static GenericAlert check(GenericAlert alert) {
    Instant time = alert.timestamp();
    if (time != null) {
      time(time);
    }
    return new GenericAlert(
        line("id", alert.id(), LONGEST_NAME),
        name("name", alert.name()),
        time,
        alert.position(),
        positionError(alert.positionError()),
        alert.solarSystem(),
        magnitude(alert.magnitude()),
        alert.score(),
        name("score's name", alert.scoreName()),
        nullable("url", alert.url(), LONGEST_TEXT),
        aliases(alert.aliases()),
        extras(alert.extras()),
        group(alert.restrictedTo()),
        standing(alert.standing()));
  }

  /** Of who names more events than anybody reads, the first ones. */
  private static Standing standing(Standing said) {
    if (said.sent() != null) {
      time(said.sent());
    }
    return said.events().isEmpty() && said.references().isEmpty()
        ? said
        : new Standing(
            said.kind(),
            said.reality(),
            said.sent(),
            events(said.events()),
            events(said.references()));
  }

  private static List<String> events(List<String> names) {
    return names.stream()
        .limit(MOST_EVENTS)
        .map(event -> name("event", event))
        .filter(Objects::nonNull)
        .toList();
  }

  /** Blank, it would make a public alert of one for a few. */
  static @Nullable String group(@Nullable String group) {
    if (group == null) {
      return null;
    }
    String clean = line("group", group, LONGEST_WORD).strip();
    if (clean.isEmpty()) {
      throw new IllegalArgumentException("the group is blank");
    }
    return clean;
  }

  private static @Nullable Angle positionError(@Nullable Angle error) {
    if (error != null && error.degrees() > 180) {
      throw new IllegalArgumentException(
          "the position error of " + error.degrees() + " degrees is beyond 180");
    }
    return error;
  }

  private static @Nullable Magnitude magnitude(@Nullable Magnitude magnitude) {
    if (magnitude == null) {
      return null;
    }
    within("magnitude", magnitude.value(), FAINTEST);
    within("magnitude's error", magnitude.error(), FAINTEST);
    Band band = magnitude.band();
    return band == null
        ? magnitude
        : magnitude.withBand(Band.of(line("band", band.code(), LONGEST_WORD)));
  }

  /** No thing in the sky, and no error of a measurement, is beyond this. */
  static void within(String what, @Nullable Double value, double most) {
    if (value != null && !(Math.abs(value) <= most)) {
      throw new IllegalArgumentException(
          "the " + what + " of " + value + " is beyond ±" + shortened(most));
    }
  }

  private static String shortened(double number) {
    return number < 1e6 ? Long.toString((long) number) : Double.toString(number);
  }

  static void time(Instant time) {
    if (time.isBefore(FIRST) || time.isAfter(LAST)) {
      throw new IllegalArgumentException(
          "the timestamp " + time + " is not in the years 1 to 9999");
    }
  }

  private static List<String> aliases(List<String> aliases) {
    return aliases.isEmpty()
        ? aliases
        : aliases.stream().map(alias -> name("alias", alias)).filter(Objects::nonNull).toList();
  }

  private static Map<String, String> extras(Map<String, String> extras) {
    if (extras.isEmpty()) {
      return extras;
    }
    Map<String, String> clean = new LinkedHashMap<>();
    extras.forEach((key, value) ->
        clean.put(line("extra's name", key, LONGEST_NAME), text(key, value, LONGEST_TEXT)));
    return clean;
  }

  /** A blank one is none. */
  private static @Nullable String name(String what, @Nullable String name) {
    if (name == null || name.isBlank()) {
      return null;
    }
    return line(what, name, LONGEST_NAME).strip();
  }

  static @Nullable String nullable(String what, @Nullable String text, int longest) {
    return text == null ? null : text(what, text, longest);
  }

  /** On one line. */
  static String line(String what, String text, int longest) {
    return Texts.line(text(what, text, longest));
  }

  static String text(String what, String text, int longest) {
    if (text.length() > longest) {
      throw new IllegalArgumentException(
          "the "
              + what
              + " has "
              + text.length()
              + " characters, at most "
              + longest
              + " are kept");
    }
    return Texts.clean(text);
  }

  /** About how many bytes the alert takes in memory. */
  static long size(GenericAlert alert) {
    long characters = alert.id().length();
    for (String alias : alert.aliases()) {
      characters += alias.length() + 40L;
    }
    for (String event : alert.standing().events()) {
      characters += event.length() + 40L;
    }
    for (String event : alert.standing().references()) {
      characters += event.length() + 40L;
    }
    for (Map.Entry<String, String> extra : alert.extras().entrySet()) {
      characters += extra.getKey().length() + extra.getValue().length() + 100L;
    }
    return 300 + 2 * characters;
  }

  /** A browser follows it: a script is no page. */
  static @Nullable URI page(@Nullable URI page) {
    String scheme = page == null || page.getScheme() == null ? "" : page.getScheme();
    return switch (scheme.toLowerCase(Locale.ROOT)) {
      case "http", "https" -> page;
      default -> null;
    };
  }
}
