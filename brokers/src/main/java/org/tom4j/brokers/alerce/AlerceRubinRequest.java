package org.tom4j.brokers.alerce;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Mjd;
import org.tom4j.astro.TimeScale;
import org.tom4j.broker.Address;
import org.tom4j.broker.Cutout;
import org.tom4j.form.Range;

/**
 * Questions as ALeRCE's multi-survey API takes them, which calls the survey {@code survey} in one
 * place and {@code survey_id} in all others. Pure.
 */
record AlerceRubinRequest(URI base) {
  private static final String SURVEY = "lsst";

  /**
   * One page of objects.
   *
   * @param page from 1
   */
  URI objects(AlerceQuery query, int page) {
    Address address = Address.below(base, "object_api/list_objects").with("survey", SURVEY);
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
            .with("class_name", wanted.alertClass())
            .with("probability", wanted.probability())
            .with("ranking", wanted.ranking());
    Range<Integer> detections = query.detections().ndet();
    if (detections != null) {
      address =
          address
              .with("n_det", detections.min() == null ? Integer.valueOf(1) : detections.min())
              .with("n_det", detections.max());
    }
    address = between(address, "firstmjd", query.detections().firstmjd());
    address = between(address, "lastmjd", query.detections().lastmjd());
    return address
        .with("order_by", column(query.order().orderBy()))
        .with("order_mode", name(query.order().orderMode()))
        .with("page", page)
        .with("page_size", query.pageSize())
        .uri();
  }

  URI object(String oid) {
    return one("object_api/object", oid);
  }

  URI detections(String oid) {
    return one("lightcurve_api/detections", oid);
  }

  URI forced(String oid) {
    return one("lightcurve_api/forced-photometry", oid);
  }

  /** A picture of one detection. */
  URI stamp(String oid, String measurement, Cutout.Kind kind) {
    return Address.below(base, "stamps_api/stamp")
        .with("oid", oid)
        .with("measurement_id", measurement)
        .with("stamp_type", kind.name().toLowerCase(Locale.ROOT))
        .with("file_format", "png")
        .with("survey_id", SURVEY)
        .uri();
  }

  private URI one(String route, String oid) {
    return Address.below(base, route).with("survey_id", SURVEY).with("oid", oid).uri();
  }

  private static Address between(Address address, String name, @Nullable Range<Instant> range) {
    return range == null
        ? address
        : address.with(name, mjd(range.min(), 0)).with(name, mjd(range.max(), 100_000));
  }

  /** The service's times are TAI. */
  private static double mjd(@Nullable Instant time, double open) {
    return time == null ? open : Mjd.of(time, TimeScale.TAI);
  }

  private static @Nullable String column(AlerceQuery.@Nullable SortBy choice) {
    return choice == AlerceQuery.SortBy.NDET
        ? "n_det"
        : choice == null ? null : choice.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String name(@Nullable Enum<?> choice) {
    return choice == null ? null : choice.name();
  }
}
