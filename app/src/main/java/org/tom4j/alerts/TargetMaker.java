package org.tom4j.alerts;

import java.util.Optional;
import java.util.function.LongFunction;
import org.tom4j.access.Viewer;
import org.tom4j.refresh.Refreshes;
import org.tom4j.targets.Creation;
import org.tom4j.targets.Match;
import org.tom4j.targets.MatchedBy;
import org.tom4j.targets.Target;
import org.tom4j.targets.TargetDraft;
import org.tom4j.targets.Targets;

/** Makes targets of alerts, or says what stands in the way. */
final class TargetMaker {
  /** Who wants more at once wants something else. */
  static final int MOST_AT_ONCE = 10_000;

  private final AlertFinder alerts;
  private final Targets targets;
  private final Refreshes refreshes;
  private final AlertOrbits orbits;

  TargetMaker(AlertFinder alerts, Targets targets, Refreshes refreshes, AlertOrbits orbits) {
    this.alerts = alerts;
    this.targets = targets;
    this.refreshes = refreshes;
    this.orbits = orbits;
  }

  /**
   * Begins a request.
   *
   * @param run the run in which its alerts were chosen
   */
  TargetBatch begin(Viewer viewer, QueryRun run) {
    return begin(viewer, alert -> run);
  }

  /**
   * Begins a request about alerts of several runs.
   *
   * @param runs an alert's number → the run in which it was chosen
   */
  TargetBatch begin(Viewer viewer, LongFunction<QueryRun> runs) {
    return new TargetBatch(alerts, targets, refreshes, new BatchOrbits(orbits), viewer, runs);
  }

  /** What stands in the way of an alert, without making anything. */
  ReportPage.Row judge(Viewer viewer, QueryRun run, long alertId) {
    Optional<StoredAlert> found = alerts.find(viewer, alertId);
    if (found.isEmpty()) {
      return new ReportPage.Row(alertId, "", "", gone(alertId), null, false, false);
    }
    StoredAlert alert = found.get();
    String name = AlertDraft.name(alert);
    String place = alert.position() == null ? "" : alert.position().toDecimal();
    Optional<Target> linked = targets.linkedTo(viewer, alertId);
    if (linked.isPresent()) {
      var here = new RowView.Here(linked.get().path(), linked.get().name(), "");
      return new ReportPage.Row(
          alertId, name, place, "It is already linked to", here, false, false);
    }
    if (alert.standing().kind().takesBack()) {
      Optional<Match> taken = StandingRule.takenBack(targets, viewer, alert);
      return taken.isPresent()
          ? new ReportPage.Row(
              alertId,
              name,
              place,
              "It takes back what was told of",
              AlreadyHere.here(taken.get()),
              targets.mayChange(viewer, taken.get().target()),
              false)
          : new ReportPage.Row(
              alertId, name, place, StandingRule.NOTHING_BEGUN, null, false, false);
    }
    Optional<Match> match = targets.match(viewer, AlreadyHere.seen(alert)).stream().findFirst();
    if (match.isEmpty() && !alert.standing().reality().isOfTheSky()) {
      return new ReportPage.Row(
          alertId,
          name,
          place,
          StandingRule.NOT_OF_THE_SKY,
          null,
          false,
          AlertDraft.refusal(alert) == null,
          true);
    }
    String refusal = AlertDraft.refusal(alert);
    if (match.isPresent()) {
      boolean near = match.get().how() == MatchedBy.POSITION;
      String words = near ? "Near the target" : "A target has this name, and names are unique:";
      RowView.Here here = AlreadyHere.here(match.get());
      boolean mayLink = targets.mayChange(viewer, match.get().target());
      return new ReportPage.Row(
          alertId,
          name,
          place,
          mayLink ? words : "You may see it, but not change it: " + words,
          here,
          mayLink,
          near && refusal == null);
    }
    if (alert.solarSystem()) {
      return new ReportPage.Row(
          alertId, name, place, orbits.expectation(alert), null, false, orbits.canAsk(alert));
    }
    String words = refusal != null ? refusal : obstacle(viewer, AlertDraft.of(run, alert));
    return new ReportPage.Row(alertId, name, place, words, null, false, words.isEmpty());
  }

  /** What matches was told before: this is what is wrong with it, and names that are not shown. */
  private String obstacle(Viewer viewer, TargetDraft draft) {
    return targets.obstacle(viewer, draft.alsoIfNear()).orElse(null)
            instanceof Creation.Refused(var problems)
        ? TargetBatch.words(problems)
        : "";
  }

  /** Whether it moves and its broker may tell its orbit, if not now, then later. */
  boolean mayMove(Viewer viewer, long alertId) {
    return alerts
        .find(viewer, alertId)
        .filter(alert -> alert.solarSystem() && orbits.canAsk(alert))
        .isPresent();
  }

  static String gone(long alertId) {
    return "Alert number "
        + alertId
        + " is no longer kept, or not yours to see: run its query again.";
  }
}
