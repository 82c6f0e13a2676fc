package org.tom4j.brokers.alerce;

import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Cone;

/** Queries for tests. */
final class AlerceQueries {
  static final AlerceQuery.Classification ANY_CLASS =
      new AlerceQuery.Classification(null, null, null, null);
  static final AlerceQuery.Detections ANY_TIME = new AlerceQuery.Detections(null, null, null);

  private AlerceQueries() {}

  static AlerceQuery pagesOf(int size, @Nullable String oid, @Nullable Cone cone) {
    return new AlerceQuery(oid, cone, ANY_CLASS, ANY_TIME, new AlerceQuery.Order(null, null, size));
  }

  static AlerceQuery ofClass(String name) {
    return new AlerceQuery(
        null,
        null,
        new AlerceQuery.Classification("lc_classifier", name, 0.5, null),
        ANY_TIME,
        new AlerceQuery.Order(null, null, null));
  }
}
