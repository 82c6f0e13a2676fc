package org.tom4j.brokers.jpl;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.Field;

/** Which close approaches to the Earth are wanted; by default those of the next sixty days. */
public record ApproachQuery(
    @Nullable @Field(help = "one object: 99942, 2004 MN4") String designation,
    @Nullable @Field(label = "From", help = "TDB; today if empty") LocalDate from,
    @Nullable @Field(label = "To", help = "TDB; sixty days from today if empty") LocalDate to,
    @Nullable @Field(label = "Distance at most", help = "lunar distances; 19.5 (0.05 au) if empty")
        Double maxDistance,
    @Nullable @Field(label = "H at most", help = "absolute magnitude: 22 is about 140 m")
        Double maxH) {

  public ApproachQuery {
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("\"To\" is before \"From\"");
    }
    if (maxDistance != null && !(maxDistance > 0)) {
      throw new IllegalArgumentException("the distance must be above 0");
    }
    if (maxH != null && !Double.isFinite(maxH)) {
      throw new IllegalArgumentException("H must be a number");
    }
  }

  /** An H that is not told meets no condition on it. */
  boolean matches(CloseApproach approach) {
    return maxH == null
        || (approach.absoluteMagnitude() != null && approach.absoluteMagnitude() <= maxH);
  }
}
