package org.tom4j.brokers.antares;

import java.util.Comparator;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.Elements;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.Rows;

/**
 * All photometry at a locus, out of its alerts. The light curve that a locus itself carries would
 * be one question less, but it knows neither sign nor programme, and nothing of Rubin's fluxes.
 */
final class AntaresHistory {
  private final AntaresRequest request;
  private final BrokerContext context;
  private final AtomicLong unusable = new AtomicLong();

  AntaresHistory(AntaresRequest request, BrokerContext context) {
    this.request = request;
    this.context = context;
  }

  /** A page of a locus's alerts. */
  public record Page(Elements<AntaresAlert> data, @Nullable AntaresLinks links) {}

  /** Oldest first; each measurement once, though two loci may tell it. */
  Stream<PhotometryPoint> of(Stream<String> loci) {
    Stream<PhotometryPoint> points =
        loci.distinct().flatMap(locus -> Rows.ifFound(() -> alerts(locus))).flatMap(this::points);
    return Rows.atEnd(
        Rows.once(points, PhotometryPoint::sourceId)
            .sorted(Comparator.comparing(point -> point.time().utc())),
        this::note);
  }

  private Stream<AntaresAlert> alerts(String locus) {
    return context
        .http()
        .pages(request.alerts(locus), Page.class, page -> request.next(page.links()))
        .flatMap(page -> page.data().good().stream());
  }

  private Stream<PhotometryPoint> points(AntaresAlert alert) {
    var points = alert.points().toList();
    if (points.isEmpty()) {
      unusable.incrementAndGet();
    }
    return points.stream();
  }

  private void note() {
    if (unusable.get() > 0) {
      context.note(
          "Left out: "
              + unusable
              + " alerts without a time, a filter or a brightness, withdrawn, or of an unknown kind");
    }
  }
}
