package org.tom4j.brokers.staticjson;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.JsonValue;

/** Times as they stand in files: ISO, with or without a zone, or a date alone. */
final class WrittenTime {
  private static final Pattern LEAP_SECOND =
      Pattern.compile("(.*[T ]23:59):60(?:\\.\\d{1,9})?(Z|\\+00:00)?");

  private WrittenTime() {}

  /**
   * The instant of a time; without a zone it is UTC, a date alone its midnight. Null if there is
   * none.
   *
   * @throws IllegalArgumentException naming member and value, also for a bare number: nothing says
   *     what it counts
   */
  static @Nullable Instant read(String member, JsonValue value) {
    String text = value.text();
    if (text == null || text.isBlank()) {
      return null;
    }
    if (value instanceof JsonValue.JsonText) {
      try {
        return parsed(text.strip());
      } catch (DateTimeParseException notATime) {
        throw new IllegalArgumentException(member + " is no time: '" + text + "'", notATime);
      }
    }
    throw new IllegalArgumentException(
        member + " is " + text + ": a bare number does not say what it counts");
  }

  /** A leap second is the beginning of the next second, since an Instant counts none. */
  private static Instant parsed(String text) {
    Matcher leap = LEAP_SECOND.matcher(text);
    return leap.matches()
        ? parsedAsItStands(leap.replaceFirst("$1:59$2")).plusSeconds(1)
        : parsedAsItStands(text);
  }

  private static Instant parsedAsItStands(String text) {
    String iso = text.replace(' ', 'T');
    TemporalAccessor parsed =
        DateTimeFormatter.ISO_DATE_TIME.parseBest(
            iso.contains("T") ? iso : iso + "T00:00", OffsetDateTime::from, LocalDateTime::from);
    return parsed instanceof OffsetDateTime zoned
        ? zoned.toInstant()
        : LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC);
  }
}
