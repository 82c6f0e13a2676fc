package org.tom4j.alerts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tom4j.access.Viewer;
import org.tom4j.refresh.Refreshes;
import org.tom4j.targets.Creation;
import org.tom4j.targets.LinkedBy;
import org.tom4j.targets.Match;
import org.tom4j.targets.MatchedBy;
import org.tom4j.targets.TargetDraft;
import org.tom4j.targets.TargetExtra;
import org.tom4j.targets.Targets;

/** Makes a target of an alert, or says what stands in the way. */
final class TargetMaker {
  private static final String NO_POSITION =
      "It has no position, and a target with a fixed place needs one.";

  private final AlertFinder alerts;
  private final Targets targets;
  private final Refreshes refreshes;

  TargetMaker(AlertFinder alerts, Targets targets, Refreshes refreshes) {
    this.alerts = alerts;
    this.targets = targets;
    this.refreshes = refreshes;
  }

  /** What became of one alert. */
  sealed interface Made {

    /** A target was made, or the alert linked to one; words name it. */
    record Target(long id, String words) implements Made {}

    /** It needs an answer, or cannot become a target; words say why. */
    record Open(long alertId, String words) implements Made {}

    /** A person wanted it left. */
    record Skipped(long alertId) implements Made {}
  }

  Made make(Viewer viewer, QueryRun run, long alertId, OnMatch onMatch) {
    Optional<StoredAlert> found = alerts.find(viewer, alertId);
    if (found.isEmpty()) {
      return new Made.Open(alertId, gone(alertId));
    }
    StoredAlert alert = found.get();
    if (onMatch == OnMatch.SKIP) {
      return new Made.Skipped(alertId);
    }
    if (onMatch == OnMatch.LINK) {
      Optional<Match> match = bestMatch(viewer, alert);
      if (match.isPresent()) {
        return link(viewer, alert, match.get());
      }
    }
    if (alert.position() == null) {
      return new Made.Open(alertId, name(alert) + ": " + NO_POSITION);
    }
    TargetDraft draft = draft(run, alert);
    return switch (targets.create(viewer, onMatch == OnMatch.NEW ? draft.alsoIfNear() : draft)) {
      case Creation.Created(var target) -> {
        refreshes.ask(target.id());
        yield new Made.Target(target.id(), "Created " + target.name());
      }
      case Creation.Conflict conflict ->
          new Made.Open(alertId, name(alert) + ": " + words(conflict));
      case Creation.Refused(var problems) ->
          new Made.Open(alertId, name(alert) + ": " + words(problems));
    };
  }

  /** What stands in the way of an alert, without making anything. */
  ReportPage.Row judge(Viewer viewer, long alertId) {
    Optional<StoredAlert> found = alerts.find(viewer, alertId);
    if (found.isEmpty()) {
      return new ReportPage.Row(alertId, "", "", gone(alertId), null, false);
    }
    StoredAlert alert = found.get();
    var position = alert.position();
    String place = position == null ? "" : position.toDecimal();
    Optional<Match> match = bestMatch(viewer, alert);
    if (match.isPresent()) {
      Match best = match.get();
      boolean near = best.how() == MatchedBy.POSITION;
      return new ReportPage.Row(
          alertId,
          name(alert),
          place,
          near ? "Near the target" : "A target has this name:",
          new RowView.Here(AlreadyHere.path(best), best.target().name(), AlreadyHere.how(best)),
          near);
    }
    String words = position == null ? NO_POSITION : words(targets.problems(draftOf(alert, "")));
    return new ReportPage.Row(alertId, name(alert), place, words, null, words.isEmpty());
  }

  private Made link(Viewer viewer, StoredAlert alert, Match match) {
    LinkedBy how = match.how() == MatchedBy.POSITION ? LinkedBy.POSITION : LinkedBy.SAME_NAME;
    long target = match.target().id();
    if (!targets.link(viewer, target, alert.id(), how)) {
      return new Made.Open(
          alert.id(), "You may see the target " + match.target().name() + ", but not change it.");
    }
    refreshes.ask(target);
    return new Made.Target(target, "Linked to " + match.target().name());
  }

  private Optional<Match> bestMatch(Viewer viewer, StoredAlert alert) {
    List<String> names = Stream.concat(Stream.of(name(alert)), alert.aliases().stream()).toList();
    return targets
        .match(viewer, alert.position(), names, targets.matchRadius(null), alert.observed())
        .stream()
        .findFirst();
  }

  private static TargetDraft draft(QueryRun run, StoredAlert alert) {
    return draftOf(
        alert,
        "Made from an alert of "
            + alert.broker()
            + (run.queryName() == null ? "" : ", found by the query “" + run.queryName() + "”"));
  }

  private static TargetDraft draftOf(StoredAlert alert, String note) {
    return TargetDraft.sidereal(name(alert), alert.position())
        .withAliases(alert.aliases(), alert.broker())
        .withExtras(
            alert.extras().entrySet().stream()
                .map(extra -> new TargetExtra(extra.getKey(), extra.getValue(), alert.broker()))
                .toList())
        .withNote(note)
        .madeFrom(alert.id());
  }

  private static String name(StoredAlert alert) {
    return alert.name() == null ? alert.alertId() : alert.name();
  }

  private static String gone(long alertId) {
    return "Alert number "
        + alertId
        + " is no longer kept, or not yours to see: run its query again.";
  }

  private static String words(Creation.Conflict conflict) {
    return "it may be the target "
        + conflict.existing().name()
        + ", which has "
        + conflict.how().label()
        + ".";
  }

  private static String words(Map<String, String> problems) {
    return problems.values().stream().sorted().collect(Collectors.joining(" "));
  }
}
