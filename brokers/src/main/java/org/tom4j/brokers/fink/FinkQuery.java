package org.tom4j.brokers.fink;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Cone;
import org.tom4j.broker.AlertQuestion;
import org.tom4j.broker.Field;
import org.tom4j.form.Range;
import org.tom4j.survey.Ztf;

/** What Fink is asked: objects' alerts, a cone's objects, or the latest alerts of a class. */
public record FinkQuery(
    @Nullable
        @Field(
            label = "Object ID",
            help = "all alerts of one object, or of several with commas between: ZTF18acclkfa")
        String objectId,
    @Nullable
        @Field(
            label = "Position",
            help = "the last alert of each object within the radius; at most 18000 arcsec")
        Cone position,
    @Nullable
        @Field(
            label = "Class",
            help =
                "the latest alerts of a class as Fink writes it: SN candidate, Early SN Ia"
                    + " candidate, Kilonova candidate, Microlensing candidate, Solar System MPC,"
                    + " a SIMBAD type such as RRLyr, or a TNS type such as (TNS) SN Ia")
        String alertClass,
    @Nullable
        @Field(
            label = "Trend",
            help = "of a class, only what changes so; low states are told of (CTA) Blazar alone")
        Trend trend,
    @Nullable
        @Field(label = "At most", help = "so many alerts of a position or class; 1000 if empty")
        Integer n,
    @Nullable @Field(label = "From", help = "UTC date; for a position, of the object's first alert")
        LocalDate startDate,
    @Nullable @Field(label = "Until", help = "UTC date; today if empty") LocalDate stopDate) {

  static final int DEFAULT_N = 1000;
  private static final double MAX_RADIUS_ARCSEC = 18_000;
  private static final String BLAZARS = "(CTA) Blazar";

  /** How an object changes, in Fink's judgement; named as Fink names it. */
  public enum Trend {
    RISING(false),
    FADING(false),
    LOW_STATE(true),
    NEW_LOW_STATE(true);

    private final boolean ofBlazars;

    Trend(boolean ofBlazars) {
      this.ofBlazars = ofBlazars;
    }
  }

  public FinkQuery {
    int ways =
        (objectId == null ? 0 : 1) + (position == null ? 0 : 1) + (alertClass == null ? 0 : 1);
    if (ways != 1) {
      throw new IllegalArgumentException(
          "fill in one of object ID, position and class: Fink answers them by different ways");
    }
    if (objectId != null) {
      for (String one : split(objectId)) {
        if (Ztf.objectId(one) == null) {
          throw new IllegalArgumentException(
              "an object ID of ZTF looks like ZTF18acclkfa, not '" + one + "'");
        }
      }
    }
    if (objectId != null && (n != null || startDate != null || stopDate != null)) {
      throw new IllegalArgumentException(
          "Fink answers an object ID with all its alerts: leave the number and the dates empty");
    }
    if (position != null && position.radius().arcseconds() > MAX_RADIUS_ARCSEC) {
      throw new IllegalArgumentException("Fink's largest radius is 18000 arcsec (5 degrees)");
    }
    if (trend != null && alertClass == null) {
      throw new IllegalArgumentException("a trend is asked of a class: fill in \"Class\", too");
    }
    if (trend != null && trend.ofBlazars && !BLAZARS.equals(alertClass)) {
      throw new IllegalArgumentException(
          "Fink tells low states of the class " + BLAZARS + " alone; others are rising or fading");
    }
    if (n != null && n < 1) {
      throw new IllegalArgumentException("\"At most\" must be at least 1");
    }
    if (startDate != null && stopDate != null && startDate.isAfter(stopDate)) {
      throw new IllegalArgumentException("\"From\" is after \"Until\"");
    }
  }

  /** How many alerts Fink is asked for; its own default is not the one it documents. */
  int atMost() {
    return n == null ? DEFAULT_N : n;
  }

  /** The object IDs, none if it asks for none. */
  List<String> objectIds() {
    return objectId == null ? List.of() : split(objectId);
  }

  private static List<String> split(String ids) {
    return Arrays.stream(ids.split(",", -1)).map(String::strip).toList();
  }

  /** A question to all brokers; null if it cannot be asked so. */
  static @Nullable FinkQuery of(AlertQuestion question) {
    String name = question.nameWithoutPosition();
    String id = name == null ? null : Ztf.objectId(name);
    Cone place = question.position();
    String wanted = question.className();
    int ways = (name == null ? 0 : 1) + (place == null ? 0 : 1) + (wanted == null ? 0 : 1);
    if (ways != 1 || (name != null && id == null) || question.probability() != null) {
      return null;
    }
    // Of a place, Fink means the day of an object's first alert.
    Range<Instant> time = wanted == null ? null : question.time();
    return new FinkQuery(
        id,
        place,
        wanted,
        null,
        null,
        time == null ? null : day(time.min()),
        time == null ? null : day(time.max()));
  }

  private static @Nullable LocalDate day(@Nullable Instant time) {
    return time == null ? null : LocalDate.ofInstant(time, ZoneOffset.UTC);
  }
}
