package org.tom4j.streams.survey;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.Rows;
import org.tom4j.streams.packet.Members;

/** The measurements in a packet. What is no measurement, of whatever reason, is left out. */
final class History {
  private History() {}

  /** The points of each measurement of a list. */
  static Stream<PhotometryPoint> of(
      List<Members> measurements, Function<Members, Stream<PhotometryPoint>> points) {
    return measurements.stream().flatMap(each -> of(each, points));
  }

  /** The points of one measurement; none if a value in it is none, as a date before all time. */
  static Stream<PhotometryPoint> of(
      Members measurement, Function<Members, Stream<PhotometryPoint>> points) {
    try {
      return points.apply(measurement).toList().stream();
    } catch (IllegalArgumentException senseless) {
      return Stream.empty();
    }
  }

  /** Oldest first, each once: what comes first of those with one id is kept. */
  static Stream<PhotometryPoint> inOrder(Stream<PhotometryPoint> points) {
    return Rows.once(points, PhotometryPoint::sourceId)
        .sorted(Comparator.comparing(point -> point.time().utc()));
  }
}
