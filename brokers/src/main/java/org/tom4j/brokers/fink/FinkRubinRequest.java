package org.tom4j.brokers.fink;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.TimeScale;
import org.tom4j.broker.Address;
import org.tom4j.broker.Cutout;
import org.tom4j.form.Range;

/** Questions as Fink's API for Rubin takes them. Pure. */
record FinkRubinRequest(URI base) {
  /** What a light curve needs of a table that has a hundred and more. */
  private static final String PHOTOMETRY =
      "r:diaObjectId,r:midpointMjdTai,r:band,r:psfFlux,r:psfFluxErr,r:scienceFlux,"
          + "r:scienceFluxErr,r:timeWithdrawnMjdTai";

  private static final DateTimeFormatter DATE =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd HH:mm:ss")
          .appendFraction(ChronoField.MILLI_OF_SECOND, 0, 3, true)
          .toFormatter(Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** The alerts of a query. */
  URI alerts(FinkRubinQuery query) {
    if (query.objectId() != null) {
      return object(query.objectId());
    }
    FinkRubinQuery.Kind kind = query.kind();
    Range<Instant> observed = query.observed();
    Address address =
        query.position() != null
            ? route("conesearch")
                .withCone(query.position())
                .with("kind", kind == null ? null : kind.name().toLowerCase(Locale.ROOT))
            : route("tags").with("tag", query.tag());
    return json(
        address
            .with("n", query.atMost())
            .with("startdate", observed == null ? null : date(observed.min()))
            .with("stopdate", observed == null ? null : date(observed.max())));
  }

  /** All alerts of an object, or of several with commas between. */
  URI object(String objectId) {
    return json(route("sources").with("diaObjectId", objectId));
  }

  /** What was measured of an object when it was found. */
  URI detections(String objectId) {
    return measured("sources", objectId, "r:diaSourceId");
  }

  /** What was measured at an object's place, found or not. */
  URI forced(String objectId) {
    return measured("fp", objectId, "r:diaForcedSourceId");
  }

  /**
   * A picture of one detection, drawn by Fink.
   *
   * @param objectId null for what has none, a body of the solar system
   */
  URI cutout(@Nullable String objectId, String sourceId, Cutout.Kind kind) {
    return route("cutouts")
        .with("diaObjectId", objectId)
        .with("diaSourceId", sourceId)
        .with("kind", FinkValue.kind(kind))
        .with("output-format", "PNG")
        .uri();
  }

  private URI measured(String route, String objectId, String id) {
    return json(route(route).with("diaObjectId", objectId).with("columns", id + "," + PHOTOMETRY));
  }

  private Address route(String name) {
    return Address.below(base, "api/v1/" + name);
  }

  private static URI json(Address address) {
    return address.with("output-format", "json").uri();
  }

  /**
   * Fink calls its bounds UTC and compares them with a TAI column: it gets what TAI clocks show.
   */
  private static @Nullable String date(@Nullable Instant utc) {
    return utc == null ? null : DATE.format(TimeScale.TAI.fromUtc(utc));
  }
}
