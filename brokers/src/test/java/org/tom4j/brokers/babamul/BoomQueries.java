package org.tom4j.brokers.babamul;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Cone;
import org.tom4j.astro.SkyPosition;
import org.tom4j.form.Range;

final class BoomQueries {
  private BoomQueries() {}

  static BoomQuery object(String id) {
    return new BoomQuery(id, null, null, null, null, null, null);
  }

  static BoomQuery around(double ra, double dec, double arcseconds) {
    Cone cone = Cone.of(SkyPosition.ofDegrees(ra, dec), Angle.ofArcseconds(arcseconds));
    return new BoomQuery(null, null, cone, null, null, null, null);
  }

  static BoomQuery since(String from, @Nullable Integer pageSize) {
    return new BoomQuery(
        null, null, null, new Range<>(Instant.parse(from), null), null, null, pageSize);
  }
}
