package org.tom4j.brokers.babamul;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Cone;
import org.tom4j.astro.SkyPosition;
import org.tom4j.brokers.ModuleContext;
import org.tom4j.brokers.Service;
import org.tom4j.form.Range;

/** Queries for tests, and what they are asked in. */
final class BabamulQueries {
  static final BabamulQuery.Measured ANY = new BabamulQuery.Measured(null, null, null);
  static final BabamulQuery.Kind ANY_KIND = new BabamulQuery.Kind(null, null, null, null);

  private BabamulQueries() {}

  static BabamulQuery of(String ids) {
    return new BabamulQuery(ids, null, null, ANY, ANY_KIND, null);
  }

  static BabamulQuery in(Cone cone) {
    return new BabamulQuery(null, cone, null, ANY, ANY_KIND, null);
  }

  static BabamulQuery between(
      @Nullable String from, @Nullable String to, @Nullable Integer pageSize) {
    Range<Instant> observed =
        new Range<>(
            from == null ? null : Instant.parse(from), to == null ? null : Instant.parse(to));
    return new BabamulQuery(null, null, observed, ANY, ANY_KIND, pageSize);
  }

  static Cone cone(double ra, double dec, double arcsec) {
    return Cone.of(SkyPosition.ofDegrees(ra, dec), Angle.ofArcseconds(arcsec));
  }

  /** With a token. */
  static ModuleContext context(Service service) {
    return new ModuleContext(
        service.http(), new BabamulSettings(service.address(), "bbml_0123456789abcdef"));
  }
}
