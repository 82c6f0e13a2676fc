package org.tom4j.brokers.lasair;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Cone;
import org.tom4j.astro.SkyPosition;
import org.tom4j.brokers.ModuleContext;
import org.tom4j.brokers.Service;

/** Queries for tests, and what they are asked in. */
final class LasairQueries {
  static final LasairQuery.Sherlock ANY_CLASS = new LasairQuery.Sherlock(null, false);
  static final LasairQuery.Sherlock UNCLASSED = new LasairQuery.Sherlock(Set.of(), true);
  static final LasairQuery.Detections ANY_TIME = new LasairQuery.Detections(null, null, null);
  static final LasairQuery.Sql NO_SQL = new LasairQuery.Sql(null, null, null);

  private LasairQueries() {}

  static LasairQuery where(@Nullable String conditions, @Nullable Integer pageSize) {
    return new LasairQuery(
        null, null, ANY_CLASS, ANY_TIME, new LasairQuery.Sql(conditions, null, pageSize));
  }

  static LasairQuery from(String tables) {
    return new LasairQuery(
        null, null, ANY_CLASS, ANY_TIME, new LasairQuery.Sql(null, tables, null));
  }

  static LasairQuery of(String ids) {
    return new LasairQuery(ids, null, ANY_CLASS, ANY_TIME, NO_SQL);
  }

  static LasairQuery in(Cone cone) {
    return new LasairQuery(null, cone, ANY_CLASS, ANY_TIME, NO_SQL);
  }

  static Cone cone(double ra, double dec, double arcsec) {
    return Cone.of(SkyPosition.ofDegrees(ra, dec), Angle.ofArcseconds(arcsec));
  }

  /** With a token. */
  static ModuleContext context(Service service) {
    return new ModuleContext(service.http(), new LasairSettings(service.address(), "0123abcd"));
  }
}
