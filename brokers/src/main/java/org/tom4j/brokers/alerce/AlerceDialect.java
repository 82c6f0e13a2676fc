package org.tom4j.brokers.alerce;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Mjd;
import org.tom4j.astro.TimeScale;
import org.tom4j.broker.Address;
import org.tom4j.form.Range;

/** What ALeRCE's two services call the same things in a question for objects. Pure. */
enum AlerceDialect {
  ZTF("class", "ndet", TimeScale.UTC),
  RUBIN("class_name", "n_det", TimeScale.TAI);

  /** So far away that nothing lies beyond. */
  private static final double LATEST = 100_000;

  private final String classMember;
  private final String countMember;
  private final TimeScale scale;

  AlerceDialect(String classMember, String countMember, TimeScale scale) {
    this.classMember = classMember;
    this.countMember = countMember;
    this.scale = scale;
  }

  /**
   * One page of objects.
   *
   * @param list where the service lists them
   * @param page from 1
   */
  URI objects(Address list, AlerceQuery query, int page) {
    Address address = list;
    for (String oid : query.oids()) {
      address = address.with("oid", oid);
    }
    if (query.position() != null) {
      address = address.withCone(query.position());
    }
    AlerceQuery.Classification wanted = query.classification();
    address =
        address
            .with("classifier", wanted.classifier())
            .with(classMember, wanted.alertClass())
            .with("probability", wanted.probability())
            .with("ranking", wanted.ranking());
    Range<Integer> detections = query.detections().ndet();
    if (detections != null) {
      // One value is the least; a most without a least is from 1.
      address =
          address
              .with(countMember, detections.min() == null ? Integer.valueOf(1) : detections.min())
              .with(countMember, detections.max());
    }
    address = between(address, "firstmjd", query.detections().firstmjd());
    address = between(address, "lastmjd", query.detections().lastmjd());
    AlerceQuery.Direction direction = query.order().orderMode();
    return address
        .with("order_by", column(query.order().orderBy()))
        .with("order_mode", direction == null ? null : direction.name())
        .with("page", page)
        .with("page_size", query.pageSize())
        .uri();
  }

  /** The two ends under one name. */
  private Address between(Address address, String name, @Nullable Range<Instant> range) {
    return range == null
        ? address
        : address.with(name, mjd(range.min(), 0)).with(name, mjd(range.max(), LATEST));
  }

  private double mjd(@Nullable Instant time, double open) {
    return time == null ? open : Mjd.of(time, scale);
  }

  private @Nullable String column(AlerceQuery.@Nullable SortBy choice) {
    if (choice == null) {
      return null;
    }
    return choice == AlerceQuery.SortBy.NDET ? countMember : choice.name().toLowerCase(Locale.ROOT);
  }
}
