package org.tom4j.targets;

import java.util.Comparator;

/** Names before places, the nearest first, the oldest target first among equals. */
final class MatchOrder {
  static final Comparator<Match> NEAREST =
      Comparator.comparing(Match::how)
          .thenComparingDouble(
              match -> match.separation() == null ? 360 : match.separation().degrees())
          .thenComparingLong(match -> match.target().id());

  private MatchOrder() {}
}
