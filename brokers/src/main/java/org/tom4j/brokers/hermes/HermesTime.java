package org.tom4j.brokers.hermes;

import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.UtcText;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.ObservationTime;
import org.tom4j.broker.ObservationTime.Scale;

/**
 * Times of measurements: a date and time in text, a Julian date or a modified one. Messages do not
 * say which; the size of a number does. Pure.
 */
final class HermesTime {
  /** 1858 to 2132: a modified Julian date of these years is never near a Julian one. */
  private static final double FIRST_JD = 2_400_000.5;

  private static final double LAST_JD = 2_500_000;

  /** Numbers below are years, or days since who knows when. */
  private static final double FIRST_MJD = 15_000;

  private static final double LAST_MJD = 100_000;

  private HermesTime() {}

  /** Read as UTC, as nothing else is said; null for what is no time. */
  static @Nullable ObservationTime read(JsonValue value) {
    String text = HermesMessage.text(value);
    if (text == null) {
      return null;
    }
    Double number = value.number();
    if (number == null) {
      Instant instant = instant(text);
      return instant == null ? null : ObservationTime.utc(instant, text, null);
    }
    if (number >= FIRST_JD && number < LAST_JD) {
      return ObservationTime.jd(text, Scale.UTC, null);
    }
    return number >= FIRST_MJD && number < LAST_MJD
        ? ObservationTime.mjd(text, Scale.UTC, null)
        : null;
  }

  /** People write slashes, and UT for UTC. */
  private static @Nullable Instant instant(String text) {
    try {
      return UtcText.parse(text.replace('/', '-').replaceFirst("\\s*UTC?$", ""));
    } catch (DateTimeException noTime) {
      return null;
    }
  }
}
