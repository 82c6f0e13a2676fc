package org.tom4j.brokers.alerce;

import java.net.URI;
import java.util.Locale;
import org.tom4j.broker.Address;
import org.tom4j.broker.Cutout;

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
    Address list = Address.below(base, "object_api/list_objects").with("survey", SURVEY);
    return AlerceDialect.RUBIN.objects(list, query, page);
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
}
