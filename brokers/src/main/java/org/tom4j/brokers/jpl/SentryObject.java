package org.tom4j.brokers.jpl;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.GenericAlert;

/**
 * One object for which impacts cannot be excluded, in version 2.0 of Sentry's answers. Numbers come
 * as texts.
 *
 * @param des designation
 * @param fullname with number and name
 * @param h absolute magnitude
 * @param diameter km
 * @param ip probability of all impacts together
 * @param psCum Palermo scale of all impacts together
 * @param psMax Palermo scale of the most important one
 * @param tsMax highest value on the Torino scale; null: none that far ahead
 * @param nImp how many impacts are possible
 * @param range the years in which: {@code 2056-2113}; of one object it is not told
 * @param vInf speed relative to the Earth far from it, km/s
 * @param lastObs the last observation used, UTC, with a decimal day: {@code 2020-10-3.80160}
 */
public record SentryObject(
    @Nullable String des,
    @Nullable String fullname,
    @Nullable Double h,
    @Nullable Double diameter,
    @Nullable Double ip,
    @Nullable Double psCum,
    @Nullable Double psMax,
    @Nullable Integer tsMax,
    @Nullable Integer nImp,
    @Nullable String range,
    @Nullable Double vInf,
    @Nullable String lastObs) {

  private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(\\.\\d+)?");
  private static final BigDecimal NANOS_A_DAY = BigDecimal.valueOf(86_400_000_000_000L);

  /** When it was last observed; null if that is not told. */
  @Nullable Instant lastObserved() {
    if (lastObs == null || lastObs.isBlank()) {
      return null;
    }
    Matcher day = DAY.matcher(lastObs.strip());
    if (!day.matches()) {
      throw new IllegalArgumentException("last_obs is no day: " + lastObs);
    }
    try {
      String fraction = day.group(4);
      long nanos =
          fraction == null ? 0 : new BigDecimal("0" + fraction).multiply(NANOS_A_DAY).longValue();
      return LocalDate.of(
              Integer.parseInt(day.group(1)),
              Integer.parseInt(day.group(2)),
              Integer.parseInt(day.group(3)))
          .atStartOfDay(ZoneOffset.UTC)
          .toInstant()
          .plusNanos(nanos);
    } catch (DateTimeException noDay) {
      throw new IllegalArgumentException("last_obs is no day: " + lastObs, noDay);
    }
  }

  /**
   * @throws NullPointerException if it has no designation
   */
  GenericAlert generic(String page) {
    String name = Objects.requireNonNull(des, "des is missing").strip();
    return GenericAlert.of(name, name, lastObserved(), null)
        .asSolarSystemObject()
        .withScore(psCum, "Palermo scale, cumulative")
        .withUrl(page)
        .withAlias(fullname == null ? null : fullname.strip())
        .withExtra("impact probability", ip)
        .withExtra("Palermo scale, maximum", psMax)
        .withExtra("Torino scale, maximum", tsMax)
        .withExtra("possible impacts", nImp)
        .withExtra("years", range)
        .withExtra("H", h)
        .withExtra("diameter (km)", diameter)
        .withExtra("speed at infinity (km/s)", vInf);
  }
}
