package org.tom4j.filters;

import java.util.ArrayList;
import java.util.List;

/** {@code ["ztfg", "ztfr"]}. An unknown element stays in it as an {@link Unknown}. */
final class ListOf extends Node {
  private final List<Node> elements;

  ListOf(Place place, List<Node> elements) {
    super(place, Kind.LIST);
    this.elements = elements;
  }

  @Override
  Object compute(Run run) {
    List<Object> values = new ArrayList<>(elements.size());
    for (Node element : elements) {
      values.add(element.in(run));
    }
    return values;
  }

  @Override
  List<Node> parts() {
    return elements;
  }
}
