package org.tom4j.targets;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers and times as the pages of targets show them; absent is blank. */
final class Texts {
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Texts() {}

  /** {@code 2018-08-27 15:43:47}, UTC. */
  static String time(@Nullable Instant time) {
    return time == null ? "" : UTC.format(time);
  }

  /** {@code 2018-08-27 15:43 UTC}. */
  static String minute(Instant time) {
    return MINUTE.format(time) + " UTC";
  }

  static String fixed(@Nullable Double value, int decimals) {
    return value == null ? "" : String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  /** All digits that the number has, without an exponent. */
  static String plain(@Nullable Double value) {
    return value == null
        ? ""
        : new BigDecimal(value.toString()).stripTrailingZeros().toPlainString();
  }
}
