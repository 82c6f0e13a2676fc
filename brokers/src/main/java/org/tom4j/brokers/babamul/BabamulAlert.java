package org.tom4j.brokers.babamul;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.PhotometryPoint;

/** An alert of either survey, as far as the two are alike. */
sealed interface BabamulAlert permits BabamulZtfAlert, BabamulLsstAlert {

  /** The survey's number of the detection. */
  @Nullable String candid();

  @Nullable String objectId();

  /** Detections before; null in a list, whose rows come without their history. */
  @Nullable List<?> prvCandidates();

  /** All that was measured of the object, by exposure. */
  Stream<List<PhotometryPoint>> measurements();

  @Nullable SkyPosition position();

  GenericAlert generic();

  /** What tells it from others. Without a number it is told all the same, and seen as bad. */
  default String key() {
    String number = candid();
    return number == null ? toString() : number;
  }
}
