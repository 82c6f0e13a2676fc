package org.tom4j.brokers.hermes;

import java.net.URI;
import java.time.Instant;
import org.tom4j.astro.Cone;
import org.tom4j.broker.Address;
import org.tom4j.form.Range;

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

  /**
   * One page of events.
   *
   * @param page from 0
   */
  URI events(HermesQuery query, int page) {
    Range<Instant> created = query.published();
    return Address.below(base, "nonlocalizedevents/")
        .with("event_id", query.event())
        .with("created_after", created == null ? null : created.min())
        .with("created_before", created == null ? null : created.max())
        .with("limit", PAGE_SIZE)
        .with("offset", page * PAGE_SIZE)
        .uri();
  }

  /** The messages that belong to an event, the first page: their ids alone. */
  URI messages(String event) {
    return Address.below(base, "messages/")
        .with("event_id_exact", event)
        .with("limit", PAGE_SIZE)
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
