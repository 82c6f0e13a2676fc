package org.tom4j.brokers.hermes;

import java.net.URI;
import org.tom4j.astro.Cone;
import org.tom4j.broker.Address;

/** Questions that Hermes answers itself, not the archive behind it. Pure. */
record HermesRequest(URI base) {
  private static final int PAGE_SIZE = 100;

  /** Whose the token is. */
  URI profile() {
    return Address.below(base, "profile/").uri();
  }

  /**
   * One page of targets.
   *
   * @param page from 0
   */
  URI targets(HermesQuery.About about, int page) {
    Cone cone = about.position();
    return Address.below(base, "targets/")
        .with("name_exact", about.name() == null ? null : about.name().strip())
        .with("cone_search", cone == null ? null : written(cone))
        .with("limit", PAGE_SIZE)
        .with("offset", page * PAGE_SIZE)
        .uri();
  }

  private static String written(Cone cone) {
    return Address.written(cone.center().raDegrees())
        + ","
        + Address.written(cone.center().decDegrees())
        + ","
        + Address.written(cone.radius().degrees());
  }
}
