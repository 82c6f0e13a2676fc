package org.tom4j.modules;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times as the pages of modules write them. */
final class ModuleTimes {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private ModuleTimes() {}

  /** UTC; "" for null. */
  static String text(@Nullable Instant time) {
    return time == null ? "" : SECONDS.format(time);
  }
}
