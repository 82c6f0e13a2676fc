package org.tom4j.brokers.alerce;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.Rows;

/** All photometry of one object of ZTF: detections, limits, and forced measurements. */
final class AlerceZtfCurve {
  private final AlerceZtfRequest request;
  private final BrokerContext context;

  AlerceZtfCurve(AlerceZtfRequest request, BrokerContext context) {
    this.request = request;
    this.context = context;
  }

  /** What the service answers. */
  public record LightCurve(
      @Nullable List<AlerceDetection> detections, @Nullable List<AlerceDetection> nonDetections) {

    Stream<PhotometryPoint> points() {
      return Stream.of(detections, nonDetections)
          .filter(Objects::nonNull)
          .flatMap(List::stream)
          .flatMap(AlerceDetection::points);
    }
  }

  Stream<PhotometryPoint> of(String oid) {
    return Stream.concat(Rows.ifFound(() -> detected(oid)), Rows.ifFound(() -> forced(oid)))
        .sorted(Comparator.comparing(point -> point.time().utc()));
  }

  private Stream<PhotometryPoint> detected(String oid) {
    return context.http().get(request.lightCurve(oid), LightCurve.class).points();
  }

  /** Many objects have none, and the service then says that there is no such thing. */
  private Stream<PhotometryPoint> forced(String oid) {
    return context
        .http()
        .getArray(request.forced(oid), AlerceForced.class)
        .map(measured -> measured.point(oid))
        .filter(Objects::nonNull);
  }
}
