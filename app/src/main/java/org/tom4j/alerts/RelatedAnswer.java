package org.tom4j.alerts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.api.Says;
import org.tom4j.astro.Angle;
import org.tom4j.astro.SkyPosition;

/** What else tells of an alert, as the API tells it. */
@Says("What else tells of an alert's event, detection or object; nothing of it is merged.")
record RelatedAnswer(
    @Says("The message that takes just this one back; null: none.") @Nullable Long withdrawnBy,
    @Says("The message that takes its event back; null: none.") @Nullable Long retractedBy,
    @Says("The latest message that says again what this one says; null: none.")
        @Nullable Long supersededBy,
    @Says("In the order of the messages, the alert itself among them.") List<Line> alerts) {

  /** One alert. */
  @Says("An alert that tells of the same.")
  record Line(
      @Says("This TOM's number.") long id,
      String broker,
      @Says("The broker's id, always text.") String alertId,
      @Nullable String name,
      @Says("When it was sent, UTC, if that is told.") @Nullable Instant sent,
      @Says("When it was observed, UTC.") @Nullable Instant timestamp,
      @Says("Degrees, ICRS.") @Nullable Double ra,
      @Says("Degrees, ICRS.") @Nullable Double dec,
      @Says("Arcsec, one sigma; null: not stated.") @Nullable Double positionError,
      @Says("Whether it moves through the solar system: its position is where it was then.")
          boolean solarSystem,
      @Nullable Double mag,
      @Says("difference, negative_difference, total, limit or unknown.") @Nullable String magKind,
      @Nullable String band,
      @Nullable Double score,
      @Nullable String scoreName,
      @Says(AlertAnswer.KIND) String kind,
      @Says(AlertAnswer.REALITY) String reality,
      @Says(
              "itself, detection (the same one), event, reference (one refers to the other's event),"
                  + " object (same name and place), place (within 1.5″) or near (within 5″).")
          String how,
      @Says("Arcsec from the alert itself; null: a place is missing, or moves.")
          @Nullable Double separation) {}

  static RelatedAnswer of(RelatedAlerts.Found found) {
    return new RelatedAnswer(
        id(found.withdrawnBy()),
        id(found.retractedBy()),
        id(found.followedBy()),
        found.tied().stream().map(RelatedAnswer::line).toList());
  }

  private static @Nullable Long id(@Nullable Related alert) {
    return alert == null ? null : alert.id();
  }

  private static Line line(Tied tied) {
    Related alert = tied.alert();
    SkyPosition position = alert.position();
    Angle separation = tied.separation();
    return new Line(
        alert.id(),
        alert.broker(),
        alert.alertId(),
        alert.name(),
        alert.sent(),
        alert.observed(),
        position == null ? null : position.raDegrees(),
        position == null ? null : position.decDegrees(),
        alert.positionError(),
        alert.solarSystem(),
        alert.mag(),
        AlertAnswer.lower(alert.magKind()),
        alert.band(),
        alert.score(),
        alert.scoreName(),
        AlertAnswer.word(alert.standing().kind()),
        AlertAnswer.word(alert.standing().reality()),
        AlertAnswer.word(tied.tie()),
        separation == null ? null : separation.arcseconds());
  }
}
