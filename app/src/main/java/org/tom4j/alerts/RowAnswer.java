package org.tom4j.alerts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tom4j.api.Says;
import org.tom4j.astro.SkyPosition;

/** An alert as a row of a run. */
@Says("An alert as a row of a run, or of a list of alerts.")
record RowAnswer(
    @Says("Its place in the run's order of arrival, from 1.") long seq,
    @Says("Against the query's earlier runs.") Mark mark,
    @Says("This TOM's number of the alert.") long id,
    @Says("The broker's id, always text.") String alertId,
    @Nullable String name,
    @Says("When it was observed, UTC.") @Nullable Instant timestamp,
    @Says("Degrees, ICRS.") @Nullable Double ra,
    @Says("Degrees, ICRS.") @Nullable Double dec,
    @Says("Arcsec, one sigma; null: not stated.") @Nullable Double positionError,
    @Says("Whether it moves through the solar system: its position is where it was then.")
        boolean solarSystem,
    @Nullable Double mag,
    @Says("One sigma.") @Nullable Double magError,
    @Says("difference, negative_difference, total, limit or unknown.") @Nullable String magKind,
    @Nullable String band,
    @Nullable Double score,
    @Nullable String scoreName,
    @Says("The broker's page about it, if it can be followed safely.") @Nullable String url,
    @Says(AlertAnswer.KIND) String kind,
    @Says(AlertAnswer.REALITY) String reality) {

  static RowAnswer of(RunRow row) {
    SkyPosition position = row.position();
    return new RowAnswer(
        row.seq(),
        row.mark(),
        row.id(),
        row.alertId(),
        row.name(),
        row.observed(),
        position == null ? null : position.raDegrees(),
        position == null ? null : position.decDegrees(),
        row.positionError(),
        row.solarSystem(),
        row.mag(),
        row.magError(),
        AlertAnswer.lower(row.magKind()),
        row.band(),
        row.score(),
        row.scoreName(),
        AlertText.link(row.url()),
        AlertAnswer.word(row.standing().kind()),
        AlertAnswer.word(row.standing().reality()));
  }
}
