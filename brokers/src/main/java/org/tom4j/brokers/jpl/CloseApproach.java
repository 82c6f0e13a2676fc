package org.tom4j.brokers.jpl;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Jd;
import org.tom4j.astro.TimeScale;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.JsonValue;

/**
 * One passage of a small body near the Earth, as the service computes it.
 *
 * @param designation primary, {@code 99942} or {@code 2004 MN4}
 * @param fullName with number and name, or null
 * @param jd of the closest approach, TDB, its digits as they were told; null: told by date alone
 * @param date the same to the minute, {@code 2029-Apr-13 21:46}
 * @param timeSigma three sigma of it: {@code < 00:01} or {@code 2_09:08} (days, hours, minutes)
 * @param distance nominal, between the centres, au
 * @param minDistance three sigma nearer, au
 * @param maxDistance three sigma farther, au
 * @param speed relative to the Earth at that time, km/s
 * @param absoluteMagnitude H
 * @param diameter km
 * @param orbit the solution that it was computed from
 */
public record CloseApproach(
    String designation,
    @Nullable String fullName,
    @Nullable String jd,
    @Nullable String date,
    @Nullable String timeSigma,
    @Nullable Double distance,
    @Nullable Double minDistance,
    @Nullable Double maxDistance,
    @Nullable Double speed,
    @Nullable Double absoluteMagnitude,
    @Nullable Double diameter,
    @Nullable String orbit) {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MMM-dd HH:mm", Locale.ENGLISH);

  /** 1 lunar distance in au, as the service reckons: 384,400 km of 149,597,870.7 km. */
  private static final double LUNAR_DISTANCE_AU = 384_400 / 149_597_870.7;

  /**
   * @param fields what the values of the row are, by place: their order varies
   * @return null if the row has no designation
   */
  static @Nullable CloseApproach of(List<String> fields, JsonValue row) {
    JplRow values = new JplRow(fields, row.elements());
    String designation = values.text("des");
    return designation == null
        ? null
        : new CloseApproach(
            designation,
            values.text("fullname"),
            values.text("jd"),
            values.text("cd"),
            values.text("t_sigma_f"),
            values.number("dist"),
            values.number("dist_min"),
            values.number("dist_max"),
            values.number("v_rel"),
            values.number("h"),
            values.number("diameter"),
            values.text("orbit_id"));
  }

  /** When, UTC; to the minute if no Julian date was told; null if nothing was. */
  @Nullable Instant time() {
    try {
      if (jd != null) {
        return Jd.tdb(new BigDecimal(jd));
      }
      return date == null
          ? null
          : TimeScale.TDB.toUtc(LocalDateTime.parse(date, DATE).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException | NumberFormatException unreadable) {
      throw new IllegalArgumentException(
          "the time of the approach cannot be read: " + (jd == null ? date : jd), unreadable);
    }
  }

  GenericAlert generic(String page) {
    return GenericAlert.of(id(), designation, time(), null)
        .asSolarSystemObject()
        .withUrl(page)
        .withAlias(fullName)
        .withExtra("distance (lunar distances)", lunar(distance))
        .withExtra("distance (au)", distance)
        .withExtra("least distance, 3 sigma (au)", minDistance)
        .withExtra("greatest distance, 3 sigma (au)", maxDistance)
        .withExtra("time, 3 sigma", timeSigma)
        .withExtra("speed (km/s)", speed)
        .withExtra("H", absoluteMagnitude)
        .withExtra("diameter (km)", diameter)
        .withExtra("time (JD TDB)", jd)
        .withExtra("orbit solution", orbit);
  }

  /** The same passage keeps its id when a better orbit moves it by minutes. */
  private String id() {
    return designation + (date == null ? "" : " " + date.replaceFirst(" .*", ""));
  }

  private static @Nullable String lunar(@Nullable Double au) {
    return au == null ? null : String.format(Locale.ROOT, "%.3f", au / LUNAR_DISTANCE_AU);
  }
}
