package org.tom4j.alerts;

import java.util.Optional;
import org.tom4j.access.Viewer;
import org.tom4j.targets.Match;
import org.tom4j.targets.MatchedBy;
import org.tom4j.targets.Sighting;
import org.tom4j.targets.Targets;

/**
 * What messages that say more of themselves than that something was seen may do: what takes
 * something back makes no target, but is linked to the one that is here; of what is not of the sky,
 * tests above all, a target is made only if a person asks for just that.
 */
final class StandingRule {
  static final String NOT_OF_THE_SKY =
      "It is a test, or of an instrument: nothing in the sky. A target is made of it only if it is"
          + " asked for by itself.";
  static final String NOTHING_BEGUN =
      "It takes back what was told before: no target is made of it, and none of yours has its name.";

  private StandingRule() {}

  /** The target, by name alone, of what is taken back. */
  static Optional<Match> takenBack(Targets targets, Viewer viewer, StoredAlert alert) {
    Sighting seen = AlreadyHere.seen(alert);
    return targets.match(viewer, new Sighting(seen.names(), null, null, seen.at())).stream()
        .filter(match -> match.how() != MatchedBy.POSITION)
        .findFirst();
  }
}
