package org.tom4j.data;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When something was measured, with what was told of it.
 *
 * @param utc the time in UTC, kept to the microsecond
 * @param asGiven the number or text as it was given, or null if it was UTC text
 * @param scale the scale it was given in, or null: unknown
 * @param reference which moment of the exposure, or null: unknown
 */
public record Moment(
    Instant utc,
    @Nullable String asGiven,
    @Nullable TimeScale scale,
    @Nullable TimeReference reference) {

  /** A time in UTC of which no more is known. */
  public static Moment utc(Instant time) {
    return new Moment(time, null, TimeScale.UTC, null);
  }
}
