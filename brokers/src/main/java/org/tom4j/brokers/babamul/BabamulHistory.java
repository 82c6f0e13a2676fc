package org.tom4j.brokers.babamul;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.Rows;

/** Measurements of an object as points, with a note on those that cannot be used. */
final class BabamulHistory {
  private BabamulHistory() {}

  /**
   * Oldest first, each once: the newest detection stands among the former ones as well.
   *
   * @param measurements each as its points; one without any cannot be used
   */
  static Stream<PhotometryPoint> of(
      Stream<List<PhotometryPoint>> measurements, BrokerContext context) {
    AtomicLong unusable = new AtomicLong();
    Stream<PhotometryPoint> points =
        measurements.flatMap(each -> {
          if (each.isEmpty()) {
            unusable.incrementAndGet();
          }
          return each.stream();
        });
    return Rows.atEnd(
        Rows.once(points, PhotometryPoint::sourceId)
            .sorted(Comparator.comparing(point -> point.time().utc())),
        () -> {
          if (unusable.get() > 0) {
            context.note(
                "Measurements left out, without a time, filter, number or value: " + unusable);
          }
        });
  }

  /** The elements of a list that may be missing. */
  static <M> Stream<M> each(@Nullable List<M> measurements) {
    return measurements == null ? Stream.empty() : measurements.stream();
  }
}
