package org.tom4j.brokers.alerce;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Mjd;
import org.tom4j.broker.Address;
import org.tom4j.broker.Cutout;
import org.tom4j.form.Range;

/** Questions as ALeRCE's ZTF API takes them. Pure. */
record AlerceZtfRequest(URI base) {
  private static final URI STAMPS = URI.create("https://avro.alerce.online/get_stamp");

  /**
   * One page of objects.
   *
   * @param page from 1
   */
  URI objects(AlerceQuery query, int page) {
    // The slash at the end matters: without it the service redirects.
    Address address = Address.below(base, "objects/");
    for (String oid : query.oids()) {
      address = address.with("oid", oid);
    }
    if (query.position() != null) {
      address =
          address
              .with("ra", query.position().center().raDegrees())
              .with("dec", query.position().center().decDegrees())
              .with("radius", query.position().radius().arcseconds());
    }
    AlerceQuery.Classification wanted = query.classification();
    address =
        address
            .with("classifier", wanted.classifier())
            .with("class", wanted.alertClass())
            .with("probability", wanted.probability())
            .with("ranking", wanted.ranking());
    address = twice(address, "ndet", query.detections().ndet());
    address = between(address, "firstmjd", query.detections().firstmjd());
    address = between(address, "lastmjd", query.detections().lastmjd());
    return address
        .with("order_by", lower(query.order().orderBy()))
        .with(
            "order_mode",
            query.order().orderMode() == null ? null : query.order().orderMode().name())
        .with("page", page)
        .with("page_size", query.pageSize())
        .uri();
  }

  URI object(String oid) {
    return Address.below(base, "objects/" + Address.segment(oid)).uri();
  }

  URI lightCurve(String oid) {
    return Address.below(base, "objects/" + Address.segment(oid) + "/lightcurve")
        .with("survey_id", "ztf")
        .uri();
  }

  URI forced(String oid) {
    return Address.below(base, "objects/" + Address.segment(oid) + "/forced-photometry").uri();
  }

  URI detections(String oid) {
    return Address.below(base, "objects/" + Address.segment(oid) + "/detections").uri();
  }

  /** A picture of one detection. */
  static URI stamp(String oid, String candid, Cutout.Kind kind) {
    return Address.of(STAMPS)
        .with("oid", oid)
        .with("candid", candid)
        .with("type", kind.name().toLowerCase(Locale.ROOT))
        .with("format", "png")
        .uri();
  }

  /** One value is the least; a most without a least is from 1. */
  private static Address twice(Address address, String name, @Nullable Range<Integer> range) {
    if (range == null) {
      return address;
    }
    return address
        .with(name, range.min() == null ? Integer.valueOf(1) : range.min())
        .with(name, range.max());
  }

  /** The two ends under one name; one that is open is so far away that nothing lies beyond. */
  private static Address between(Address address, String name, @Nullable Range<Instant> range) {
    if (range == null) {
      return address;
    }
    return address.with(name, mjd(range.min(), 0)).with(name, mjd(range.max(), 100_000));
  }

  private static double mjd(@Nullable Instant time, double open) {
    return time == null ? open : Mjd.of(time);
  }

  private static @Nullable String lower(@Nullable Enum<?> choice) {
    return choice == null ? null : choice.name().toLowerCase(Locale.ROOT);
  }
}
