package org.tom4j.brokers.hermes;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Cone;
import org.tom4j.broker.Address;
import org.tom4j.form.Range;

/** Questions as Hermes takes them. Pure. */
record HermesRequest(URI base) {
  static final URI HERMES = URI.create("https://hermes.lco.global/api/v0/");

  private static final int PAGE_SIZE = 100;

  /**
   * One page of messages, the newest first.
   *
   * @param mark of the page, null for the first
   */
  URI messages(HermesQuery query, @Nullable String mark) {
    Address address = Address.below(base, "query/").with("limit", PAGE_SIZE);
    for (String topic : query.topicList()) {
      address = address.with("topic", topic);
    }
    Range<Instant> published = query.published();
    if (published != null) {
      address = address.with("start", floor(published.min())).with("end", ceiling(published.max()));
    }
    // Unless it is told otherwise the service answers retracted messages, too.
    return address
        .with("search_query", query.text() == null ? null : query.text().strip())
        .with("include_retracted", query.includeRetracted())
        .with("page", mark)
        .uri();
  }

  /** Whose the token is. */
  URI profile() {
    return Address.below(base, "profile/").uri();
  }

  /** One message with its content. */
  URI message(String uuid) {
    return Address.below(base, "query/message/" + Address.segment(uuid) + "/").uri();
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

  // Fractions of a second reach the archive as fractions of a millisecond, which it refuses.

  private static @Nullable Instant floor(@Nullable Instant time) {
    return time == null ? null : time.truncatedTo(ChronoUnit.SECONDS);
  }

  private static @Nullable Instant ceiling(@Nullable Instant time) {
    Instant down = floor(time);
    return down == null || down.equals(time) ? down : down.plusSeconds(1);
  }
}
