package org.tom4j.brokers.antares;

import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Cone;

/** Queries for tests. */
final class AntaresQueries {
  static final AntaresQuery.Newest ANY = new AntaresQuery.Newest(null, null);

  private AntaresQueries() {}

  static AntaresQuery all() {
    return within(null);
  }

  static AntaresQuery within(@Nullable Cone cone) {
    return new AntaresQuery(null, cone, null, null, ANY, null);
  }

  static AntaresQuery of(String objectId) {
    return new AntaresQuery(objectId, null, null, null, ANY, null);
  }

  static AntaresQuery tagged(String tags) {
    return new AntaresQuery(null, null, tags, null, ANY, null);
  }

  static AntaresQuery filtered(String filter) {
    return new AntaresQuery(null, null, null, null, ANY, filter);
  }
}
