package org.tom4j.brokers.fink;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Cone;
import org.tom4j.broker.Field;

/** What Fink is asked: one object's alerts, a cone's objects, or the latest alerts of a class. */
public record FinkQuery(
    @Nullable @Field(label = "Object ID", help = "all alerts of one object: ZTF18acclkfa")
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
                    + " candidate, Kilonova candidate, Microlensing candidate, Solar System MPC, or"
                    + " a SIMBAD type such as RRLyr")
        String alertClass,
    @Nullable
        @Field(label = "At most", help = "so many alerts of a position or class; 1000 if empty")
        Integer n,
    @Nullable @Field(label = "From", help = "UTC date; for a position, of the object's first alert")
        LocalDate startDate,
    @Nullable @Field(label = "Until", help = "UTC date; today if empty") LocalDate stopDate) {

  static final int DEFAULT_N = 1000;
  private static final double MAX_RADIUS_ARCSEC = 18_000;

  public FinkQuery {
    int ways =
        (objectId == null ? 0 : 1) + (position == null ? 0 : 1) + (alertClass == null ? 0 : 1);
    if (ways != 1) {
      throw new IllegalArgumentException(
          "fill in one of object ID, position and class: Fink answers them by different ways");
    }
    if (objectId != null && !objectId.strip().matches("ZTF\\d{2}[a-z]{7}")) {
      throw new IllegalArgumentException(
          "an object ID of ZTF looks like ZTF18acclkfa, not '" + objectId + "'");
    }
    if (objectId != null && (n != null || startDate != null || stopDate != null)) {
      throw new IllegalArgumentException(
          "Fink answers an object ID with all its alerts: leave the number and the dates empty");
    }
    if (position != null && position.radius().arcseconds() > MAX_RADIUS_ARCSEC) {
      throw new IllegalArgumentException("Fink's largest radius is 18000 arcsec (5 degrees)");
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
}
