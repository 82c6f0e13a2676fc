package org.tom4j.filters;

import java.util.List;

/** The contrary; of the unknown, unknown. */
final class Not extends Node {
  private final Node of;

  Not(Place place, Node of) {
    super(place, Kind.TRUTH);
    this.of = of;
  }

  @Override
  Object compute(Run run) {
    Object value = of.in(run);
    return value instanceof Boolean truth ? (Object) !truth : of.no(Kind.TRUTH, value);
  }

  @Override
  List<Node> parts() {
    return List.of(of);
  }

  @Override
  boolean isLogic() {
    return true;
  }
}
