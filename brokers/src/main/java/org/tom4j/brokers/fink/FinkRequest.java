package org.tom4j.brokers.fink;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.tom4j.broker.Address;
import org.tom4j.broker.Cutout;

/** Questions as Fink's API takes them. Pure. */
record FinkRequest(URI base) {

  /** The alerts of a query. */
  URI alerts(FinkQuery query) {
    List<String> objects = query.objectIds();
    if (!objects.isEmpty()) {
      return object(String.join(",", objects));
    }
    FinkQuery.Trend trend = query.trend();
    Address address =
        query.position() != null
            ? route("conesearch").withCone(query.position())
            : route("latests")
                .with("class", query.alertClass())
                .with("trend", trend == null ? null : trend.name().toLowerCase(Locale.ROOT));
    return address
        .with("n", query.atMost())
        .with("startdate", query.startDate())
        .with("stopdate", query.stopDate())
        .with("output-format", "json")
        .uri();
  }

  /** All alerts of an object, or of several with commas between. */
  URI object(String objectId) {
    return route("objects").with("objectId", objectId).with("output-format", "json").uri();
  }

  /** All alerts of an object, with upper limits and detections of bad quality between them. */
  URI history(String objectId) {
    return route("objects")
        .with("objectId", objectId)
        // Fink compares this with Python's writing of it: "true" counts as false.
        .with("withupperlim", "True")
        .with("output-format", "json")
        .uri();
  }

  /** A picture of one detection, drawn by Fink. */
  URI cutout(String objectId, String candid, Cutout.Kind kind) {
    return route("cutouts")
        .with("objectId", objectId)
        .with("kind", FinkValue.kind(kind))
        .with("candid", candid)
        .with("output-format", "PNG")
        .uri();
  }

  private Address route(String name) {
    return Address.below(base, "api/v1/" + name);
  }
}
