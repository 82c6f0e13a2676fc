package org.tom4j.streams.archive;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerException;
import org.tom4j.filters.Candidate;
import org.tom4j.filters.Decision;
import org.tom4j.filters.Explanation;
import org.tom4j.filters.Filter;

/**
 * Lets pass what a filter keeps, and counts the rest. What is bad passes: it is shown. One thread.
 */
final class Filtering implements Predicate<StreamAlert> {
  private final Filter filter;
  private long kept;
  private long dropped;
  private long unknown;
  private @Nullable String example;
  private @Nullable String missing;

  Filtering(Filter filter) {
    this.filter = filter;
  }

  @Override
  public boolean test(StreamAlert alert) {
    if (!(alert instanceof StreamAlert.Understood understood)) {
      return true;
    }
    Candidate candidate;
    try {
      candidate = candidate(understood);
    } catch (BrokerException.Malformed bad) {
      return true;
    }
    Decision decision = filter.decide(candidate);
    switch (decision.outcome()) {
      case KEEP -> kept++;
      case DROP -> {
        dropped++;
        if (example == null && candidate.alert().restrictedTo() == null) {
          example = candidate.alert().id() + ": " + why(filter.explain(candidate).whole());
        }
      }
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
        understood.alert(),
        understood.packet()::members,
        () -> understood.survey().lightCurve(understood.packet()).toList());
  }

  /** The innermost part that is false, with what it was made of. */
  private static String why(Explanation.Part part) {
    for (Explanation.Part inner : part.parts()) {
      if (inner.truth() == Explanation.Truth.FALSE) {
        return why(inner);
      }
    }
    return part.parts().isEmpty()
        ? part.text() + " is false"
        : part.text()
            + part.parts().stream()
                .map(value -> value.text() + " is " + value.value())
                .collect(Collectors.joining(", ", " (", ")"));
  }

  /** What became of the alerts, in words. */
  String words() {
    String told =
        String.format(
            Locale.ROOT,
            "The filter kept %,d and dropped %,d%s.",
            kept,
            dropped,
            example == null ? "" : ", the first " + example);
    return unknown == 0
        ? told
        : told
            + String.format(
                Locale.ROOT,
                " Of %,d it could not tell%s.",
                unknown,
                missing == null ? "" : ", the first for want of " + missing);
  }
}
