package org.tom4j.streams.archive;

import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerException;
import org.tom4j.filters.Candidate;
import org.tom4j.filters.Decision;
import org.tom4j.filters.Filter;

/**
 * Lets pass what a filter keeps, and counts the rest. What is bad passes: it is shown. One thread.
 */
final class Filtering implements Predicate<StreamAlert> {
  private final Filter filter;
  private long kept;
  private long dropped;
  private long unknown;
  private @Nullable String missing;

  Filtering(Filter filter) {
    this.filter = filter;
  }

  @Override
  public boolean test(StreamAlert alert) {
    if (!(alert instanceof StreamAlert.Understood understood)) {
      return true;
    }
    Decision decision;
    try {
      decision = filter.decide(candidate(understood));
    } catch (BrokerException.Malformed bad) {
      return true;
    }
    switch (decision.outcome()) {
      case KEEP -> kept++;
      case DROP -> dropped++;
      case UNKNOWN -> {
        unknown++;
        if (missing == null && !decision.missing().isEmpty()) {
          missing = decision.missing().getFirst();
        }
      }
    }
    return decision.keeps();
  }

  private static Candidate candidate(StreamAlert.Understood understood) {
    return new Candidate(
        AlertArchive.mapped(understood),
        understood.packet().members(),
        () -> understood.survey().lightCurve(understood.packet()).toList());
  }

  /** What became of the alerts, in words. */
  String words() {
    return String.format(
        Locale.ROOT,
        "The filter kept %,d alerts and dropped %,d; of %,d it could not tell%s.",
        kept,
        dropped,
        unknown,
        missing == null ? "" : ", the first for want of " + missing);
  }
}
