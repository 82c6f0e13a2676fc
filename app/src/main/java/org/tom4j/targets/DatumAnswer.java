package org.tom4j.targets;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.api.Says;
import org.tom4j.astro.Magnitude;
import org.tom4j.data.Datum;
import org.tom4j.data.DatumKind;
import org.tom4j.data.Photometry;
import org.tom4j.data.Series;
import org.tom4j.data.TimeReference;
import org.tom4j.data.TimeScale;

/** A measurement as the API tells of it. */
@Says("A measurement of a target.")
record DatumAnswer(
    long id,
    DatumKind kind,
    @Says("UTC.") Instant timestamp,
    @Says("The time as it was given, if that was no UTC text.") @Nullable String timeAsGiven,
    @Says("The scale it was given in.") @Nullable TimeScale timeScale,
    @Says("Which moment of the exposure.") @Nullable TimeReference timeReference,
    @Says("Of different series are never one light curve.") @Nullable Series series,
    @Nullable String band,
    @Nullable Double mag,
    @Says("One sigma.") @Nullable Double magError,
    @Says("Fainter than this magnitude.") @Nullable Double limit,
    @Nullable Double limitSigmas,
    Magnitude.@Nullable System magSystem,
    @Says("Fainter than the reference: a magnitude is that of the lost light.") boolean negative,
    @Says("Signed.") @Nullable Double flux,
    @Nullable Double fluxError,
    @Nullable String fluxUnit,
    @Says("Seconds.") @Nullable Double exposure,
    @Nullable String telescope,
    @Nullable String instrument,
    @Says("The group whose members alone see it; null: whoever sees the target.")
        @Nullable String restrictedTo,
    List<Source> sources) {

  /** Who told of it; alert: the number of the alert that did. */
  record Source(String source, String sourceId, @Nullable Long alert, Instant retrieved) {}

  static DatumAnswer of(Datum datum) {
    Photometry light = datum.photometry();
    Duration exposure = datum.exposure();
    return new DatumAnswer(
        datum.id(),
        datum.kind(),
        datum.moment().utc(),
        datum.moment().asGiven(),
        datum.moment().scale(),
        datum.moment().reference(),
        light == null ? null : light.series(),
        light == null ? null : light.band(),
        light == null ? null : light.mag(),
        light == null ? null : light.magError(),
        light == null ? null : light.limit(),
        light == null ? null : light.limitSigmas(),
        light == null ? null : light.system(),
        light != null && light.negative(),
        light == null ? null : light.flux(),
        light == null ? null : light.fluxError(),
        light == null ? null : light.fluxUnit(),
        exposure == null ? null : exposure.toNanos() / 1e9,
        datum.telescope(),
        datum.instrument(),
        datum.restrictedTo(),
        datum.sources().stream()
            .map(source ->
                new Source(
                    source.source(), source.sourceId(), source.alertId(), source.retrieved()))
            .toList());
  }
}
