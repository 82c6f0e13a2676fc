package org.tom4j.settings;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A number with its unit, as people write it: {@code 24h}, {@code 30 s}, {@code 2 arcsec}. */
final class Quantities {
  private static final Pattern QUANTITY =
      Pattern.compile("\\s*(\\d{1,12}(?:\\.\\d{1,9})?)\\s*([a-z]+)\\s*");

  private static final Map<String, Duration> TIMES =
      Map.ofEntries(
          Map.entry("ms", Duration.ofMillis(1)),
          Map.entry("s", Duration.ofSeconds(1)),
          Map.entry("sec", Duration.ofSeconds(1)),
          Map.entry("m", Duration.ofMinutes(1)),
          Map.entry("min", Duration.ofMinutes(1)),
          Map.entry("h", Duration.ofHours(1)),
          Map.entry("d", Duration.ofDays(1)),
          Map.entry("day", Duration.ofDays(1)),
          Map.entry("days", Duration.ofDays(1)));

  private static final Map<String, Double> ANGLES =
      Map.of("arcsec", 1.0, "arcmin", 60.0, "deg", 3600.0, "mas", 0.001);

  private Quantities() {}

  /** A length of time to the millisecond; empty if the text is none or has no unit. */
  static Optional<Duration> duration(String text) {
    Matcher parts = QUANTITY.matcher(text);
    @Nullable Duration unit = parts.matches() ? TIMES.get(parts.group(2)) : null;
    if (unit == null) {
      return Optional.empty();
    }
    BigDecimal millis =
        new BigDecimal(parts.group(1)).multiply(BigDecimal.valueOf(unit.toMillis()));
    return Optional.of(Duration.ofMillis(millis.longValue()));
  }

  /** An angle in arcseconds; empty if the text is none or has no unit. */
  static Optional<Double> arcsec(String text) {
    Matcher parts = QUANTITY.matcher(text);
    @Nullable Double unit = parts.matches() ? ANGLES.get(parts.group(2)) : null;
    return unit == null ? Optional.empty() : Optional.of(Double.parseDouble(parts.group(1)) * unit);
  }
}
