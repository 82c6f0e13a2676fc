package org.tom4j.filters;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two values compared: {@code mag < 20}. */
final class Comparison extends Node {
  private final String operator;
  private final Node left;
  private final Node right;

  Comparison(Place place, String operator, Node left, Node right) {
    super(place, Kind.TRUTH);
    this.operator = operator;
    this.left = left;
    this.right = right;
  }

  @Override
  Object compute(Run run) {
    Object a = left.in(run);
    Object b = right.in(run);
    if (a instanceof Double x && b instanceof Double y) {
      return holds(x < y ? -1 : x > y ? 1 : 0);
    }
    return compare(a, b);
  }

  private Object compare(Object a, Object b) {
    if (a instanceof Unknown x) {
      return b instanceof Unknown y ? x.and(y) : x;
    }
    if (b instanceof Unknown y) {
      return y;
    }
    if (a instanceof Bound || b instanceof Bound) {
      return bounds(a, b);
    }
    if (a instanceof Long x && b instanceof Long y) {
      return holds(Long.compare(x, y));
    }
    if (a instanceof String || b instanceof String) {
      String x = equality() ? id(a) : a instanceof String text ? text : null;
      String y = equality() ? id(b) : b instanceof String text ? text : null;
      return x == null || y == null ? unlike(a, b) : holds(Integer.signum(x.compareTo(y)));
    }
    if (a instanceof Boolean x && b instanceof Boolean y && equality()) {
      return holds(Boolean.compare(x, y));
    }
    return a instanceof Number x && b instanceof Number y
        ? holds(Double.compare(x.doubleValue() + 0.0, y.doubleValue() + 0.0))
        : unlike(a, b);
  }

  /** The text of a text, and of a whole number its digits: ids are written either way. */
  static @Nullable String id(Object value) {
    return value instanceof String || value instanceof Long ? value.toString() : null;
  }

  private Object bounds(Object a, Object b) {
    Bound x = bound(a);
    Bound y = bound(b);
    if (x == null || y == null) {
      return unlike(a, b);
    }
    if (x.high() <= y.low()) {
      return holds(-1);
    }
    return x.low() >= y.high()
        ? holds(1)
        : Unknown.of(
            Words.shortened(text())
                + " is open: of "
                + Words.shortened((a instanceof Bound ? left : right).text())
                + " only a bound is known");
  }

  private static @Nullable Bound bound(Object value) {
    return switch (value) {
      case Bound bound -> bound;
      case Number number -> new Bound(number.doubleValue(), number.doubleValue());
      default -> null;
    };
  }

  private Unknown unlike(Object a, Object b) {
    return Unknown.of(
        Words.shortened(text())
            + " compares "
            + Kind.of(a)
            + (a instanceof Boolean && b instanceof Boolean ? " by size" : " with " + Kind.of(b)));
  }

  private boolean equality() {
    return operator.equals("==") || operator.equals("!=");
  }

  private Boolean holds(int order) {
    return switch (operator) {
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      case ">=" -> order >= 0;
      case "==" -> order == 0;
      default -> order != 0;
    };
  }

  /** By how much it held, or failed if below 0; null if there is no such number. */
  @Nullable Double margin(Object a, Object b) {
    if (!(a instanceof Number x && b instanceof Number y)) {
      return null;
    }
    double more = y.doubleValue() - x.doubleValue();
    double margin =
        switch (operator) {
          case "<", "<=" -> more;
          case ">", ">=" -> -more;
          case "==" -> -Math.abs(more);
          default -> Math.abs(more);
        };
    return Double.isFinite(margin) ? margin + 0.0 : null;
  }

  @Override
  List<Node> parts() {
    return List.of(left, right);
  }
}
