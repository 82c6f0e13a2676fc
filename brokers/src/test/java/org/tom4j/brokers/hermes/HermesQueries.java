package org.tom4j.brokers.hermes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Cone;
import org.tom4j.astro.SkyPosition;
import org.tom4j.form.Range;

final class HermesQueries {
  private static final HermesQuery.About NOTHING = new HermesQuery.About(null, null);

  private HermesQueries() {}

  static HermesQuery topics(String topics) {
    return new HermesQuery(null, topics, null, null, false, NOTHING, null);
  }

  static HermesQuery text(String text) {
    return new HermesQuery(null, null, text, null, false, NOTHING, null);
  }

  static HermesQuery withRetracted(String topics) {
    return new HermesQuery(null, topics, null, null, true, NOTHING, null);
  }

  static HermesQuery published(@Nullable String from, @Nullable String to) {
    Range<Instant> range =
        new Range<>(
            from == null ? null : Instant.parse(from), to == null ? null : Instant.parse(to));
    return new HermesQuery(null, null, null, range, false, NOTHING, null);
  }

  static HermesQuery about(String name) {
    return new HermesQuery(null, null, null, null, false, new HermesQuery.About(name, null), null);
  }

  static HermesQuery around(double ra, double dec, double arcseconds) {
    Cone cone = Cone.of(SkyPosition.ofDegrees(ra, dec), Angle.ofArcseconds(arcseconds));
    return new HermesQuery(null, null, null, null, false, new HermesQuery.About(null, cone), null);
  }

  static HermesQuery event(@Nullable String id, @Nullable String since) {
    Range<Instant> range = since == null ? null : new Range<>(Instant.parse(since), null);
    return new HermesQuery(HermesQuery.What.EVENTS, null, null, range, false, NOTHING, id);
  }
}
