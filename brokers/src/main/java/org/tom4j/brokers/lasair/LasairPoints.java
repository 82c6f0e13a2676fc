package org.tom4j.brokers.lasair;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.Rows;

/** A history as points, oldest first, with a note on measurements that cannot be used. */
final class LasairPoints {
  private LasairPoints() {}

  static <M> Stream<PhotometryPoint> of(
      List<M> history, Function<M, Stream<PhotometryPoint>> points, BrokerContext context) {
    AtomicLong unusable = new AtomicLong();
    Stream<PhotometryPoint> all =
        history.stream()
            .flatMap(measured -> {
              List<PhotometryPoint> each = points.apply(measured).toList();
              if (each.isEmpty()) {
                unusable.incrementAndGet();
              }
              return each.stream();
            })
            .sorted(Comparator.comparing(point -> point.time().utc()));
    return Rows.atEnd(
        all,
        () -> {
          if (unusable.get() > 0) {
            context.note(
                "Measurements left out, without a time, filter, number or value, or withdrawn: "
                    + unusable);
          }
        });
  }
}
