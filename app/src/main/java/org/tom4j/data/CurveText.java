package org.tom4j.data;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Mjd;
import org.tom4j.web.NumberText;

/** The numbers of a light curve as text. */
final class CurveText {
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private CurveText() {}

  static String time(Instant time) {
    return UTC.format(time);
  }

  /** To 0.1 s. */
  static String mjd(Instant time) {
    return number(Mjd.of(time), 6);
  }

  static String number(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  static String measured(double value, @Nullable Double error) {
    return NumberText.threeDecimals(value)
        + (error == null ? "" : " ± " + NumberText.threeDecimals(error));
  }
}
