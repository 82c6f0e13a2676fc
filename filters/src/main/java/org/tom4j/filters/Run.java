package org.tom4j.filters;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One evaluation of a filter for one alert. For one thread. */
final class Run {
  private final Candidate candidate;
  private final @Nullable Object[] variables;
  private @Nullable Map<Known, Object> computed;
  private @Nullable History history;
  private @Nullable Record record;
  private long steps;

  Run(Candidate candidate, int variables, @Nullable Record record) {
    this.candidate = candidate;
    this.variables = new @Nullable Object[variables];
    this.record = record;
  }

  Candidate candidate() {
    return candidate;
  }

  /** Null: nobody wants to know more than the outcome. */
  @Nullable Record record() {
    return record;
  }

  /** What follows is not taken down until the next call; gives back what was. */
  @Nullable Record recordInto(@Nullable Record next) {
    Record before = record;
    record = next;
    return before;
  }

  void step() {
    steps++;
  }

  /** Work that takes longer than a step. */
  void steps(long more) {
    steps += more;
  }

  long taken() {
    return steps;
  }

  void startCounting() {
    steps = 0;
  }

  void set(int variable, Object value) {
    variables[variable] = value;
  }

  Object get(int variable) {
    Object value = variables[variable];
    if (value == null) {
      throw new IllegalStateException("variable " + variable + " has no value");
    }
    return value;
  }

  /**
   * What is seen of the object, read at most once in a run.
   *
   * @throws RuntimeException if it cannot be read
   */
  History history() {
    History seen = history;
    if (seen == null) {
      seen = History.upTo(candidate.alert().timestamp(), candidate.measurements());
      history = seen;
    }
    return seen;
  }

  /** A value that is computed at most once in a run. */
  Object once(Known known) {
    if (computed == null) {
      computed = new EnumMap<>(Known.class);
    }
    Object value = computed.get(known);
    if (value == null) {
      value = known.of(this);
      computed.put(known, value);
    }
    return value;
  }
}
