package org.tom4j.brokers.fink;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Cone;
import org.tom4j.form.Range;

/** Queries for tests. */
final class FinkRubinQueries {
  private FinkRubinQueries() {}

  static FinkRubinQuery tag(String name, @Nullable Range<Instant> observed, @Nullable Integer n) {
    return new FinkRubinQuery(name, null, null, observed, null, n);
  }

  static FinkRubinQuery cone(Cone cone) {
    return new FinkRubinQuery(null, cone, null, null, null, null);
  }

  static FinkRubinQuery object(String ids) {
    return new FinkRubinQuery(null, null, ids, null, null, null);
  }
}
