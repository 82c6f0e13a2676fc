package org.tom4j.filters;

import java.util.List;
import java.util.Map;

/** A function of values; unknown if one of them is. */
final class Call extends Node {
  private static final int CHARACTERS_OF_A_STEP = 50;

  private final Function function;
  private final List<Node> arguments;

  Call(Place place, Function function, List<Node> arguments) {
    super(place, function.result());
    this.function = function;
    this.arguments = arguments;
  }

  @Override
  Object compute(Run run) {
    Object[] values = new Object[arguments.size()];
    Unknown unknown = null;
    for (int at = 0; at < values.length; at++) {
      Node argument = arguments.get(at);
      Object value = argument.in(run);
      if (!fits(function.arguments().get(at), value)) {
        Unknown no = argument.no(function.arguments().get(at), value);
        unknown = unknown == null ? no : unknown.and(no);
      }
      if (value instanceof String text) {
        run.steps(text.length() / CHARACTERS_OF_A_STEP);
      } else if (value instanceof List<?> list) {
        run.steps(list.size()); // a list of a packet is walked over to be counted
      }
      values[at] = value;
    }
    return unknown == null ? result(values) : unknown;
  }

  private static boolean fits(Kind wanted, Object value) {
    return switch (wanted) {
      case NUMBER -> value instanceof Number || value instanceof Bound;
      case TEXT -> Comparison.id(value) != null;
      case ANY -> !(value instanceof Unknown);
      case TRUTH -> value instanceof Boolean;
      case LIST -> value instanceof List<?>;
      case MEMBERS -> value instanceof Map<?, ?>;
    };
  }

  private Object result(Object[] values) {
    Object value;
    try {
      value = function.of(values);
    } catch (RuntimeException unreadable) { // a packet decodes what it is asked for
      return Unknown.of(Words.shortened(text()) + " cannot be read: " + unreadable.getMessage());
    }
    if (value == null || (value instanceof Double number && !Double.isFinite(number))) {
      return Unknown.of(Words.shortened(text()) + " has no value");
    }
    return value;
  }

  @Override
  List<Node> parts() {
    return arguments;
  }
}
