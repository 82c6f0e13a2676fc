package org.tom4j.filters;

import java.util.List;

/** {@code band in ["ztfg", "ztfr"]}: whether one of a list equals a value. */
final class Among extends Node {
  private static final int MOST = 10_000;

  private final Node value;
  private final Node list;

  Among(Place place, Node value, Node list) {
    super(place, Kind.TRUTH);
    this.value = value;
    this.list = list;
  }

  @Override
  Object compute(Run run) {
    Object wanted = value.in(run);
    Object elements = list.in(run);
    if (wanted instanceof Unknown unknown) {
      return unknown;
    }
    if (!(elements instanceof List<?> all)) {
      return list.no(Kind.LIST, elements);
    }
    try {
      if (all.size() > MOST) {
        return Unknown.of(Words.shortened(list.text()) + " has more than " + MOST + " elements");
      }
      run.steps(all.size());
      return among(wanted, all);
    } catch (RuntimeException unreadable) {
      return Unknown.of(
          Words.shortened(list.text()) + " cannot be read: " + unreadable.getMessage());
    }
  }

  private Object among(Object wanted, List<?> all) {
    boolean open = false;
    for (Object element : all) {
      if (element == null || element instanceof Unknown || unordered(wanted, element)) {
        open = true;
      } else if (equal(wanted, element)) {
        return true;
      }
    }
    return open
        ? Unknown.of(Words.shortened(list.text()) + " has elements that are missing or no numbers")
        : (Object) false;
  }

  private static boolean unordered(Object wanted, Object element) {
    return wanted instanceof Bound
        || element instanceof Bound
        || (element instanceof Double number && !Double.isFinite(number));
  }

  private static boolean equal(Object wanted, Object element) {
    if (wanted instanceof String || element instanceof String) {
      String id = Comparison.id(wanted);
      return id != null && id.equals(Comparison.id(element));
    }
    if (wanted instanceof Long x && element instanceof Long y) {
      return x.equals(y);
    }
    if (wanted instanceof Number x && element instanceof Number y) {
      return x.doubleValue() == y.doubleValue();
    }
    return wanted instanceof Boolean && wanted.equals(element);
  }

  @Override
  List<Node> parts() {
    return List.of(value);
  }
}
