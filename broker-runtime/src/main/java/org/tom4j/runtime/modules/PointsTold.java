package org.tom4j.runtime.modules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.runtime.feed.FeedFailure;
import org.tom4j.runtime.feed.Outcome;
import org.tom4j.runtime.feed.Outcome.Kind;
import org.tom4j.runtime.feed.PointCheck;
import org.tom4j.runtime.feed.ShortFetch;

/** The measurements of one short fetch, checked, as they come; what cannot be kept is counted. */
final class PointsTold {
  private final List<PhotometryPoint> points = new ArrayList<>();
  private volatile boolean cut;

  /**
   * Reads a module's stream to its end, the limit, or until nobody waits; on the module's thread.
   *
   * @param method that gave the stream
   */
  void read(ShortFetch.Fetching fetching, String method, @Nullable Stream<PhotometryPoint> stream) {
    if (stream == null) {
      throw new FeedFailure(Kind.MODULE_BUG, method + " returned null");
    }
    try (Stream<PhotometryPoint> closing = stream) {
      cut = closing.sequential().anyMatch(point -> !accept(fetching, point));
    }
  }

  private boolean accept(ShortFetch.Fetching fetching, @Nullable PhotometryPoint point) {
    if (!fetching.isOpen()) {
      return false;
    }
    try {
      if (point == null) {
        throw new IllegalArgumentException("the module's stream held a null");
      }
      PhotometryPoint checked = PointCheck.check(point);
      synchronized (points) {
        points.add(checked);
        return points.size() < PointCheck.MOST;
      }
    } catch (IllegalArgumentException | NullPointerException unfit) {
      fetching.bad(String.valueOf(unfit.getMessage()));
      return true;
    }
  }

  /** What came until the fetch ended in this way. */
  LightCurveAnswer answer(ShortFetch fetch, Outcome ended) {
    Outcome outcome =
        ended instanceof Outcome.Complete && cut
            ? new Outcome.Limited("the limit of " + PointCheck.MOST + " points was reached")
            : ended;
    synchronized (points) {
      return new LightCurveAnswer(points, fetch.bad(), fetch.firstBad(), fetch.notes(), outcome);
    }
  }
}
