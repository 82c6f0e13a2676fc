package org.tom4j.brokers.jpl;

import org.jspecify.annotations.Nullable;
import org.tom4j.broker.Field;

/** Which objects with possible impacts are wanted; without any condition all are. */
public record SentryQuery(
    @Nullable
        @Field(
            label = "Palermo scale at least",
            help = "cumulative; 0 is the background of impacts like it")
        Double minPalermo,
    @Nullable @Field(label = "Impact probability at least", help = "of all impacts together, 1e-5")
        Double minProbability,
    @Nullable @Field(label = "H at most", help = "absolute magnitude: 22 is about 140 m")
        Double maxH) {

  public SentryQuery {
    if (minProbability != null && !(minProbability >= 0 && minProbability <= 1)) {
      throw new IllegalArgumentException("a probability runs from 0 to 1");
    }
  }

  /** The service is asked for the same; should it not heed that, it is heeded here. */
  boolean matches(SentryObject object) {
    return reaches(object.psCum(), minPalermo)
        && reaches(object.ip(), minProbability)
        && (maxH == null || (object.h() != null && object.h() <= maxH));
  }

  private static boolean reaches(@Nullable Double value, @Nullable Double least) {
    return least == null || (value != null && value >= least);
  }
}
