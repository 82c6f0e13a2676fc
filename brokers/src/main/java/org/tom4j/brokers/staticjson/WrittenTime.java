package org.tom4j.brokers.staticjson;

import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.UtcText;
import org.tom4j.broker.JsonValue;

/** Times as they stand in files. */
final class WrittenTime {
  private WrittenTime() {}

  /**
   * The instant of a time, as {@link UtcText} reads it. Null if there is none.
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
        return UtcText.parse(text);
      } catch (DateTimeException notATime) {
        throw new IllegalArgumentException(member + " is no time: '" + text + "'", notATime);
      }
    }
    throw new IllegalArgumentException(
        member + " is " + text + ": a bare number does not say what it counts");
  }
}
