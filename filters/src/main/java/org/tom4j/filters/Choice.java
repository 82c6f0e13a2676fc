package org.tom4j.filters;

import java.util.List;

/** {@code condition ? one : other}; unknown if the condition is. */
final class Choice extends Node {
  private final Node condition;
  private final Node one;
  private final Node other;

  Choice(Place place, Node condition, Node one, Node other) {
    super(place, one.kind() == other.kind() ? one.kind() : Kind.ANY);
    this.condition = condition;
    this.one = one;
    this.other = other;
  }

  @Override
  Object compute(Run run) {
    Object chosen = condition.in(run);
    if (run.record() != null) {
      Object first = one.in(run);
      Object second = other.in(run);
      return chosen instanceof Boolean truth
          ? truth ? first : second
          : condition.no(Kind.TRUTH, chosen);
    }
    return chosen instanceof Boolean truth
        ? truth ? one.in(run) : other.in(run)
        : condition.no(Kind.TRUTH, chosen);
  }

  @Override
  List<Node> parts() {
    return List.of(condition, one, other);
  }

  @Override
  boolean isLogic() {
    return true;
  }
}
