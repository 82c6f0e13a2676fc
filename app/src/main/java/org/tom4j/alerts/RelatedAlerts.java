package org.tom4j.alerts;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.Tied.Tie;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Band;
import org.tom4j.web.StandingChips;

/** Turns what else tells of an alert into what its page and the API say. */
final class RelatedAlerts {
  /** A page shows so many: the nearest in time to the last. */
  private static final int SHOWN = 50;

  private final RelatedFinder finder;

  RelatedAlerts(RelatedFinder finder) {
    this.finder = finder;
  }

  /**
   * What is known of an alert by others.
   *
   * @param tied in the order of the messages, itself among them
   * @param withdrawnBy the message that takes just this one back, or null
   * @param retractedBy the message that takes its event back, or null
   * @param followedBy the latest message that says again what this one says, or null
   */
  record Found(
      List<Tied> tied,
      @Nullable Related withdrawnBy,
      @Nullable Related retractedBy,
      @Nullable Related followedBy) {}

  Found of(Viewer viewer, StoredAlert alert) {
    List<Related> around = finder.around(viewer, alert);
    Optional<Related> itself = around.stream().filter(each -> each.id() == alert.id()).findFirst();
    if (itself.isEmpty()) {
      return new Found(List.of(), null, null, null); // it was deleted at this moment
    }
    List<Tied> tied = Tied.of(itself.get(), around);
    return new Found(
        tied,
        latest(itself.get(), tied, Related::isWithdrawnBy),
        latest(itself.get(), tied, Related::isRetractedBy),
        latest(itself.get(), tied, Related::isFollowedBy));
  }

  private static @Nullable Related latest(
      Related itself, List<Tied> tied, BiPredicate<Related, Related> how) {
    return tied.stream()
        .map(Tied::alert)
        .filter(other -> how.test(itself, other))
        .max(Comparator.comparing(Related::order).thenComparingLong(Related::id))
        .orElse(null);
  }

  RelatedPanel panel(Viewer viewer, StoredAlert alert) {
    Found found = of(viewer, alert);
    List<Tied> shown = shown(found.tied());
    int more = found.tied().size() - shown.size();
    boolean ofEvent =
        found.tied().stream()
            .anyMatch(each -> each.tie() == Tie.ITSELF && !each.alert().names().isEmpty());
    return new RelatedPanel(
        ofEvent,
        overtaken(found),
        shown.stream().map(RelatedAlerts::line).toList(),
        more == 0 ? "" : "And " + AlertText.count(more) + " earlier ones.");
  }

  /** The last ones, and the alert itself whenever it was. */
  private static List<Tied> shown(List<Tied> tied) {
    List<Tied> last = tied.subList(Math.max(0, tied.size() - SHOWN), tied.size());
    return tied.stream().filter(each -> each.tie() == Tie.ITSELF || last.contains(each)).toList();
  }

  private static RelatedPanel.@Nullable Overtaken overtaken(Found found) {
    if (found.withdrawnBy() != null) {
      return overtaken(
          "bad", "Withdrawn.", "Whoever sent this has taken it back:", found.withdrawnBy());
    }
    if (found.retractedBy() != null) {
      return overtaken("bad", "Retracted.", "The event was taken back:", found.retractedBy());
    }
    return found.followedBy() == null
        ? null
        : overtaken(
            "info",
            "Superseded.",
            "A later message of the same event says more:",
            found.followedBy());
  }

  private static RelatedPanel.Overtaken overtaken(
      String look, String title, String words, Related by) {
    return new RelatedPanel.Overtaken(
        look,
        title,
        words,
        path(by),
        AlertText.name(by.name(), by.alertId())
            + ", "
            + AlertText.time(by.order())
            + " UTC, "
            + by.broker());
  }

  private static String path(Related alert) {
    return "/alerts/alert/" + alert.id() + "/";
  }

  private static RelatedPanel.Line line(Tied tied) {
    Related alert = tied.alert();
    String band = alert.band();
    Double error = alert.positionError();
    return new RelatedPanel.Line(
        path(alert),
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
