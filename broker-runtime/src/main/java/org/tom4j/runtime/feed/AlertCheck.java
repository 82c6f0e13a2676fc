package org.tom4j.runtime.feed;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.GenericAlert;

/** A mapped alert made fit to keep: texts that can be stored, of lengths and times that can be. */
public final class AlertCheck {
  private static final int LONGEST_NAME = 500;
  private static final int LONGEST_TEXT = 10_000;
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

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
        text("id", alert.id(), LONGEST_NAME),
        nullable("name", alert.name(), LONGEST_NAME),
        time,
        alert.position(),
        alert.positionError(),
        alert.solarSystem(),
        alert.magnitude(),
        alert.score(),
        nullable("score's name", alert.scoreName(), LONGEST_NAME),
        nullable("url", alert.url(), LONGEST_TEXT),
        aliases(alert.aliases()),
        extras(alert.extras()));
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
        : aliases.stream().map(alias -> text("alias", alias, LONGEST_NAME)).toList();
  }

  private static Map<String, String> extras(Map<String, String> extras) {
    if (extras.isEmpty()) {
      return extras;
    }
    Map<String, String> clean = new LinkedHashMap<>();
    extras.forEach((key, value) ->
        clean.put(text("extra's name", key, LONGEST_NAME), text(key, value, LONGEST_TEXT)));
    return clean;
  }

  static @Nullable String nullable(String what, @Nullable String text, int longest) {
    return text == null ? null : text(what, text, longest);
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
    for (Map.Entry<String, String> extra : alert.extras().entrySet()) {
      characters += extra.getKey().length() + extra.getValue().length() + 100L;
    }
    return 300 + 2 * characters;
  }
}
