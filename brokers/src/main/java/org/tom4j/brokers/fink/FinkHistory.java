package org.tom4j.brokers.fink;

import java.util.Comparator;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.Rows;
import org.tom4j.survey.Ztf;
import org.tom4j.survey.ZtfMeasurement;

/** The photometry of one object, out of Fink's rows with upper limits. */
final class FinkHistory {
  private final BrokerContext context;
  private final AtomicLong bad = new AtomicLong();

  FinkHistory(BrokerContext context) {
    this.context = context;
  }

  Stream<PhotometryPoint> points(Stream<FinkRow> rows) {
    Stream<PhotometryPoint> points =
        rows.map(this::point)
            .filter(Objects::nonNull)
            .sorted(Comparator.comparing(point -> point.time().utc()));
    return Rows.atEnd(points, this::note);
  }

  private @Nullable PhotometryPoint point(FinkRow row) {
    String tag = Ztf.text(row.tag());
    if ("badquality".equals(tag)) {
      bad.incrementAndGet();
      return null;
    }
    boolean limit = "upperlim".equals(tag);
    return new ZtfMeasurement(
            candid(row),
            Ztf.jd(row.jd()),
            row.fid(),
            limit ? null : Ztf.number(row.magpsf()),
            Ztf.number(row.sigmapsf()),
            Ztf.number(row.diffmaglim()),
            row.isdiffpos(),
            row.programid())
        .point();
  }

  /** ZTF's number of a detection; Fink writes -1 for what has none. */
  private static @Nullable String candid(FinkRow row) {
    String candid = row.candid();
    return candid == null || candid.startsWith("-") ? null : candid;
  }

  private void note() {
    if (bad.get() > 0) {
      context.note("Left out as of bad quality, in Fink's judgement: " + bad);
    }
  }
}
