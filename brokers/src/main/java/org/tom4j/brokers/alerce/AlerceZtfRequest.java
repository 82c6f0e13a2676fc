package org.tom4j.brokers.alerce;

import java.net.URI;
import java.util.Locale;
import org.tom4j.broker.Address;
import org.tom4j.broker.Cutout;

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
    return AlerceDialect.ZTF.objects(Address.below(base, "objects/"), query, page);
  }

  URI object(String oid) {
    return Address.below(base, "objects/" + Address.segment(oid)).uri();
  }

  /** What classes each classifier knows. */
  URI classifiers() {
    return Address.below(base, "classifiers/").uri();
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
}
