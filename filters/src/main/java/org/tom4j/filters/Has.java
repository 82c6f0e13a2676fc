package org.tom4j.filters;

import java.util.List;

/** Whether a value is known; this itself is never unknown. */
final class Has extends Node {
  private final Node of;

  Has(Place place, Node of) {
    super(place, Kind.TRUTH);
    this.of = of;
  }

  @Override
  Object compute(Run run) {
    return !(of.in(run) instanceof Unknown);
  }

  @Override
  List<Node> parts() {
    return List.of(of);
  }
}
