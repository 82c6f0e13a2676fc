package org.tom4j.brokers.fink;

import java.net.URI;
import org.tom4j.astro.Cone;
import org.tom4j.broker.Address;
import org.tom4j.broker.Cutout;

/** Questions as Fink's API takes them. Pure. */
record FinkRequest(URI base) {

  /** The alerts of a query. */
  URI alerts(FinkQuery query) {
    if (query.objectId() != null) {
      return object(query.objectId().strip());
    }
    Address address =
        query.position() != null
            ? cone(query.position())
            : route("latests").with("class", query.alertClass());
    return address
        .with("n", query.atMost())
        .with("startdate", query.startDate())
        .with("stopdate", query.stopDate())
        .with("output-format", "json")
        .uri();
  }

  /** All alerts of an object. */
  URI object(String objectId) {
    return route("objects").with("objectId", objectId).with("output-format", "json").uri();
  }

  /** All alerts of an object, with upper limits and detections of bad quality between them. */
  URI history(String objectId) {
    return route("objects")
        .with("objectId", objectId)
        .with("withupperlim", true)
        .with("output-format", "json")
        .uri();
  }

  /** A picture of one detection, drawn by Fink. */
  URI cutout(String objectId, String candid, Cutout.Kind kind) {
    return route("cutouts")
        .with("objectId", objectId)
        .with(
            "kind",
            switch (kind) {
              case SCIENCE -> "Science";
              case TEMPLATE -> "Template";
              case DIFFERENCE -> "Difference";
            })
        .with("candid", candid)
        .with("output-format", "PNG")
        .uri();
  }

  private Address cone(Cone cone) {
    return route("conesearch")
        .with("ra", cone.center().raDegrees())
        .with("dec", cone.center().decDegrees())
        .with("radius", cone.radius().arcseconds());
  }

  private Address route(String name) {
    return Address.below(base, "api/v1/" + name);
  }
}
