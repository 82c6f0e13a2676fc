package org.tom4j.filters;

import java.util.List;

/** {@code +}, {@code -}, {@code *}, {@code /}, {@code %} of numbers, and texts joined. */
final class Arithmetic extends Node {
  private final char operator;
  private final Node left;
  private final Node right;

  Arithmetic(Place place, char operator, Node left, Node right) {
    super(place, kind(operator, left, right));
    this.operator = operator;
    this.left = left;
    this.right = right;
  }

  private static Kind kind(char operator, Node left, Node right) {
    if (operator != '+') {
      return Kind.NUMBER;
    }
    return left.kind() == Kind.ANY ? right.kind() : left.kind();
  }

  @Override
  Object compute(Run run) {
    Object a = left.in(run);
    Object b = right.in(run);
    if (a instanceof Number x && b instanceof Number y) {
      return finite(of(x.doubleValue(), y.doubleValue()));
    }
    if (a instanceof Unknown x) {
      return b instanceof Unknown y ? x.and(y) : x;
    }
    if (b instanceof Unknown y) {
      return y;
    }
    if (operator == '+' && a instanceof String x && b instanceof String y) {
      return Raw.value(x.concat(y), Unknown.of(text()), text());
    }
    if (a instanceof Bound x && b instanceof Number y) {
      return bound(x, y.doubleValue());
    }
    if (a instanceof Number x && b instanceof Bound y) {
      return switch (operator) {
        case '+' -> y.plus(x.doubleValue());
        case '-' -> y.negative().plus(x.doubleValue());
        case '*' -> x.doubleValue() == 0 ? open() : y.times(x.doubleValue());
        default -> open();
      };
    }
    if (a instanceof Bound && b instanceof Bound) {
      return open();
    }
    return a instanceof Number || a instanceof Bound
        ? right.no(Kind.NUMBER, b)
        : left.no(Kind.NUMBER, a);
  }

  private Object bound(Bound x, double y) {
    return switch (operator) {
      case '+' -> x.plus(y);
      case '-' -> x.plus(-y);
      case '*' -> y == 0 ? open() : x.times(y);
      case '/' -> y == 0 ? open() : x.times(1 / y);
      default -> open();
    };
  }

  private Unknown open() {
    return Unknown.of(Words.shortened(text()) + " has a part of which only a bound is known");
  }

  private double of(double x, double y) {
    return switch (operator) {
      case '+' -> x + y;
      case '-' -> x - y;
      case '*' -> x * y;
      case '/' -> x / y;
      default -> x % y;
    };
  }

  private Object finite(double value) {
    return Double.isFinite(value)
        ? (Object) value
        : Unknown.of(Words.shortened(text()) + " is not a finite number: divided by 0?");
  }

  @Override
  List<Node> parts() {
    return List.of(left, right);
  }
}
