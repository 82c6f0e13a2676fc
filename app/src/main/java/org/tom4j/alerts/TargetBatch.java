package org.tom4j.alerts;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.tom4j.access.Viewer;
import org.tom4j.refresh.Refreshes;
import org.tom4j.targets.Creation;
import org.tom4j.targets.LinkedBy;
import org.tom4j.targets.Match;
import org.tom4j.targets.MatchedBy;
import org.tom4j.targets.Target;
import org.tom4j.targets.TargetDraft;
import org.tom4j.targets.Targets;

/**
 * Targets of the alerts of one request, one alert after the other. A night has many alerts of one
 * object: once it is answered what the first is, the others of the same name follow it unasked, and
 * photometry is asked for twice at most, not for each of them. Used by one thread.
 */
final class TargetBatch implements AutoCloseable {
  private final AlertFinder alerts;
  private final Targets targets;
  private final Refreshes refreshes;
  private final Viewer viewer;
  private final LongFunction<QueryRun> runs;
  private final BatchOrbits orbits;

  /** Targets that were made in this request, or linked to. */
  private final Set<Long> answered = new HashSet<>();

  /** Targets whose photometry was asked for, at once: it is not lost if this process ends. */
  private final Set<Long> asked = new HashSet<>();

  /** Those of them that got another alert since. */
  private final Set<Long> later = new LinkedHashSet<>();

  TargetBatch(
      AlertFinder alerts,
      Targets targets,
      Refreshes refreshes,
      BatchOrbits orbits,
      Viewer viewer,
      LongFunction<QueryRun> runs) {
    this.alerts = alerts;
    this.targets = targets;
    this.refreshes = refreshes;
    this.orbits = orbits;
    this.viewer = viewer;
    this.runs = runs;
  }

  /** Makes a target of an alert, or says what stands in the way; a test is not made one. */
  Made make(long alertId, OnMatch onMatch) {
    return make(alertId, onMatch, false);
  }

  /** The same of an alert that was asked for by itself: of a test, too. */
  Made makeAnyway(long alertId, OnMatch onMatch) {
    return make(alertId, onMatch, true);
  }

  private Made make(long alertId, OnMatch onMatch, boolean anyway) {
    Optional<StoredAlert> found = alerts.find(viewer, alertId);
    if (found.isEmpty()) {
      return new Made.Open(alertId, TargetMaker.gone(alertId), null);
    }
    StoredAlert alert = found.get();
    if (onMatch == OnMatch.SKIP) {
      return new Made.Skipped(alertId);
    }
    Optional<Target> linked = targets.linkedTo(viewer, alertId);
    if (linked.isPresent() && onMatch != OnMatch.NEW) {
      return already(alert, linked.get(), onMatch);
    }
    if (alert.standing().kind().takesBack()) {
      return takenBack(alert);
    }
    if (!anyway && !alert.standing().reality().isOfTheSky()) {
      return open(alert, StandingRule.NOT_OF_THE_SKY);
    }
    String refusal = AlertDraft.refusal(alert);
    if (onMatch == OnMatch.LINK || refusal != null || alert.solarSystem()) {
      Optional<Match> match = targets.match(viewer, AlreadyHere.seen(alert)).stream().findFirst();
      if (match.isPresent()) {
        return matched(alert, match.get(), onMatch);
      }
    }
    if (refusal != null) {
      return open(alert, refusal);
    }
    if (!alert.solarSystem()) {
      return create(alert, AlertDraft.of(runs.apply(alertId), alert), onMatch);
    }
    return switch (orbits.of(alert)) {
      case OrbitFound.Known(var orbit, var notes) ->
          create(alert, AlertDraft.moving(runs.apply(alertId), alert, orbit, notes), onMatch);
      case OrbitFound.Missing(var words, _) -> open(alert, words);
    };
  }

  /** It tells at the target of its event, if there is one, and begins nothing. */
  private Made takenBack(StoredAlert alert) {
    Optional<Match> match = StandingRule.takenBack(targets, viewer, alert);
    return match.isPresent()
        ? link(alert, match.get().target(), match.get().how())
        : new Made.Left(alert.id(), AlertDraft.name(alert) + ": " + StandingRule.NOTHING_BEGUN);
  }

  private static Made open(StoredAlert alert, String words) {
    return new Made.Open(alert.id(), AlertDraft.name(alert) + ": " + words, null);
  }

  private Made matched(StoredAlert alert, Match match, OnMatch onMatch) {
    return onMatch == OnMatch.LINK || follows(match.target(), match.how())
        ? link(alert, match.target(), match.how())
        : new Made.Open(
            alert.id(),
            MatchWords.of(alert, match.target(), match.how(), onMatch),
            AlreadyHere.here(match));
  }

  private Made create(StoredAlert alert, TargetDraft draft, OnMatch onMatch) {
    return switch (targets.create(viewer, onMatch == OnMatch.NEW ? draft.alsoIfNear() : draft)) {
      case Creation.Created(var target) -> {
        answered.add(target.id());
        want(target);
        yield new Made.Target(target.id(), "Created " + target.name());
      }
      case Creation.Conflict conflict -> conflict(alert, conflict, onMatch);
      case Creation.Refused(var problems) -> open(alert, words(problems));
    };
  }

  private Made conflict(StoredAlert alert, Creation.Conflict conflict, OnMatch onMatch) {
    Target existing = conflict.existing();
    Optional<Target> linked = targets.linkedTo(viewer, alert.id());
    if (linked.isPresent() && linked.get().id() == existing.id()) {
      return already(alert, existing, onMatch);
    }
    return matched(alert, new Match(existing, conflict.how(), conflict.separation()), onMatch);
  }

  /** Whether this request has answered already that things of this name are the target. */
  private boolean follows(Target target, MatchedBy how) {
    return how != MatchedBy.POSITION && answered.contains(target.id());
  }

  private Made link(StoredAlert alert, Target target, MatchedBy how) {
    LinkedBy by = how == MatchedBy.POSITION ? LinkedBy.POSITION : LinkedBy.SAME_NAME;
    if (!targets.link(viewer, target.id(), alert.id(), by)) {
      return open(alert, "you may see the target " + target.name() + ", but not change it.");
    }
    answered.add(target.id());
    want(target);
    return new Made.Target(target.id(), "Linked to " + target.name());
  }

  /** Who links once more wants the light curve as it is now. */
  private Made already(StoredAlert alert, Target target, OnMatch onMatch) {
    if (onMatch == OnMatch.LINK && targets.mayChange(viewer, target)) {
      want(target);
    }
    return new Made.Already(
        target.id(), AlertDraft.name(alert) + " is already linked to " + target.name());
  }

  private void want(Target target) {
    if (asked.add(target.id())) {
      refreshes.ask(target.id());
    } else {
      later.add(target.id());
    }
  }

  /** Targets whose photometry was asked for. */
  Set<Long> asked() {
    return Set.copyOf(asked);
  }

  /** Has photometry brought once more where a newer alert may know more of it. */
  @Override
  public void close() {
    later.forEach(refreshes::ask);
  }

  static String words(Map<String, String> problems) {
    return problems.values().stream().sorted().collect(Collectors.joining(" "));
  }
}
