package org.tom4j.alerts;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.tom4j.alerts.Tied.Tie;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Band;
import org.tom4j.web.StandingChips;

/** Turns what else tells of an alert into what its page shows. */
final class RelatedPanelMaker {
  /** A page shows so many: the nearest in time to the last. */
  private static final int SHOWN = 50;

  private RelatedPanelMaker() {}

  static RelatedPanel of(RelatedAlerts.Found found) {
    List<Tied> shown = shown(found.tied());
    int more = found.tied().size() - shown.size();
    return new RelatedPanel(
        found.itself().filter(itself -> !itself.names().isEmpty()).isPresent(),
        Overtaken.of(found),
        shown.stream().map(RelatedPanelMaker::line).toList(),
        more == 0 ? "" : "And " + AlertText.count(more) + " earlier ones.");
  }

  /** The last ones, and the alert itself whenever it was. */
  private static List<Tied> shown(List<Tied> tied) {
    List<Tied> last = tied.subList(Math.max(0, tied.size() - SHOWN), tied.size());
    return tied.stream().filter(each -> each.tie() == Tie.ITSELF || last.contains(each)).toList();
  }

  private static RelatedPanel.Line line(Tied tied) {
    Related alert = tied.alert();
    String band = alert.band();
    Double error = alert.positionError();
    return new RelatedPanel.Line(
        alert.path(),
        tied.tie() == Tie.ITSELF,
        AlertText.time(alert.order()),
        alert.sent() != null ? "sent" : alert.observed() != null ? "observed" : "came here",
        alert.broker(),
        AlertText.name(alert.name(), alert.alertId()),
        StandingChips.of(alert.standing()),
        AlertText.magnitude(alert.mag(), alert.magKind()),
        Objects.requireNonNullElse(band, ""),
        band == null ? "" : Band.of(band).label(),
        AlertText.score(alert.score()),
        Objects.requireNonNullElse(alert.scoreName(), ""),
        error == null ? "" : angle(Angle.ofArcseconds(error)),
        why(tied));
  }

  private static String why(Tied tied) {
    String words =
        switch (tied.tie()) {
          case ITSELF -> "this alert";
          case DETECTION -> "the same detection or message";
          case EVENT -> "the same event";
          case REFERENCE -> "about the event";
          case OBJECT -> "the same name";
          case PLACE -> "the same place";
          case NEAR -> "near";
        };
    Angle separation = tied.separation();
    return separation == null || tied.tie() == Tie.ITSELF
        ? words
        : words + ", " + angle(separation);
  }

  /** {@code 0.52″}, {@code 4.1′}, {@code 12.3°}: the unit that leaves few digits. */
  private static String angle(Angle angle) {
    return angle.arcseconds() < 60
        ? String.format(Locale.ROOT, "%.2f″", angle.arcseconds())
        : angle.degrees() < 1
            ? String.format(Locale.ROOT, "%.1f′", angle.arcminutes())
            : String.format(Locale.ROOT, "%.1f°", angle.degrees());
  }
}
