package org.tom4j.brokers.mars;

import org.jspecify.annotations.Nullable;

/** Queries for tests: everything, and everything with one group filled in. */
final class Queries {
  private static final MarsQuery.Which ANY = new MarsQuery.Which(null, null, null);
  private static final MarsQuery.Where ANYWHERE =
      new MarsQuery.Where(null, null, null, null, null, null, null);
  private static final MarsQuery.When ANYTIME = new MarsQuery.When(null, null, null);
  private static final MarsQuery.Brightness ANY_BRIGHTNESS =
      new MarsQuery.Brightness(null, null, null, null, null, null);
  private static final MarsQuery.Quality ANY_QUALITY =
      new MarsQuery.Quality(null, null, null, null, null, null, null);
  private static final MarsQuery.Order ANY_ORDER = new MarsQuery.Order(null, null, null);

  private Queries() {}

  static MarsQuery everything() {
    return with(null);
  }

  /** Everything but for one group, which may be any of them. */
  static MarsQuery with(@Nullable Record group) {
    return new MarsQuery(
        group instanceof MarsQuery.Which which ? which : ANY,
        group instanceof MarsQuery.Where where ? where : ANYWHERE,
        group instanceof MarsQuery.When when ? when : ANYTIME,
        group instanceof MarsQuery.Brightness brightness ? brightness : ANY_BRIGHTNESS,
        group instanceof MarsQuery.Quality quality ? quality : ANY_QUALITY,
        group instanceof MarsQuery.Order order ? order : ANY_ORDER);
  }
}
