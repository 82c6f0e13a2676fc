package org.tom4j.brokers.antares;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.Address;

/** Questions as ANTARES takes them. Pure. */
record AntaresRequest(URI base) {
  private static final int PAGE_SIZE = 100;

  /** The first page of the loci of a query, the newest first. */
  URI loci(AntaresQuery query) {
    return filtered(AntaresFilter.of(query));
  }

  /** The first page of the loci that a survey's own name leads to. */
  URI lociNamed(String surveyName) {
    return filtered(AntaresFilter.of(surveyName));
  }

  private URI filtered(@Nullable String filter) {
    return Address.below(base, "loci")
        .with("sort", "-properties.newest_alert_observation_time")
        .with("elasticsearch_query[locus_listing]", filter)
        .with("page[limit]", PAGE_SIZE)
        .uri();
  }

  URI locus(String id) {
    return Address.below(base, "loci/" + Address.segment(id)).uri();
  }

  URI alerts(String locusId) {
    return Address.below(base, "loci/" + Address.segment(locusId) + "/alerts").uri();
  }

  URI thumbnails(String alertId) {
    return Address.below(base, "alerts/" + Address.segment(alertId) + "/thumbnails").uri();
  }

  @Nullable URI next(@Nullable AntaresLinks links) {
    return AntaresLinks.next(links, base);
  }
}
