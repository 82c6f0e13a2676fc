package org.tom4j.brokers.gcn;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Angle;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.Address;
import org.tom4j.broker.JsonValue;

/**
 * Where it is, as GCN's schema has it: {@code ra}, {@code dec}, and {@code ra_dec_error}, the
 * radius or the axes of the region that holds it with a {@code containment_probability}.
 */
record Localization(Notice notice) {
  /** What the schema has it be where it is not told. */
  private static final double CONTAINED = 0.9;

  /** Degrees, ICRS; null if there is none, or none that is on the sky. */
  @Nullable SkyPosition position() {
    Double ra = notice.number("ra");
    Double dec = notice.number("dec");
    return ra == null || dec == null || !(Math.abs(dec) <= 90) || !(Math.abs(ra) <= 360)
        ? null
        : SkyPosition.ofDegrees(ra, dec);
  }

  /**
   * One sigma of a circular Gaussian whose circle of that radius holds as much: r / √(−2 ln (1−p)).
   * Of an ellipse the longer axis counts. Null without a radius, or if p is no probability below 1.
   */
  @Nullable Angle oneSigma() {
    Double radius = radius();
    double contained = contained();
    return radius == null || !(contained > 0 && contained < 1)
        ? null
        : Angle.ofDegrees(radius / Math.sqrt(-2 * Math.log1p(-contained)));
  }

  /** The region as the notice tells it; null if it tells none. */
  @Nullable String region() {
    List<Double> axes = axes();
    if (axes.isEmpty()) {
      return notice.get("rectangular_error_corners").elements().isEmpty() ? null : "a rectangle";
    }
    String size =
        axes.size() == 1
            ? written(axes.getFirst())
            : written(axes.getFirst()) + " × " + written(axes.get(1));
    return size + " deg, holds it with p = " + written(contained());
  }

  private @Nullable Double radius() {
    return axes().stream().max(Double::compare).filter(radius -> radius > 0).orElse(null);
  }

  /** One radius or two axes; a third number is an angle. */
  private List<Double> axes() {
    JsonValue told = notice.get("ra_dec_error");
    List<JsonValue> several = told.elements();
    return (several.isEmpty() ? Stream.of(told) : several.stream().limit(2))
        .map(JsonValue::number)
        .filter(Objects::nonNull)
        .toList();
  }

  private double contained() {
    Double told = notice.number("containment_probability");
    return told == null ? CONTAINED : told;
  }

  private static String written(double value) {
    return Address.written(value);
  }
}
