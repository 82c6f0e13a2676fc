package org.tom4j.filters;

import java.util.List;

/** {@code list.exists(x, condition)} and {@code list.all(x, condition)}, in Kleene's logic. */
final class Quantifier extends Node {
  /** Steps of evaluation that one may take, all elements and all inside of it together. */
  static final long MOST_STEPS = 100_000;

  private final boolean all;
  private final Node list;
  private final int variable;
  private final Node condition;
  private final boolean outermost;
  private final Unknown missing;

  Quantifier(Place place, boolean all, Node list, int variable, Node condition, boolean outermost) {
    super(place, Kind.TRUTH);
    this.all = all;
    this.list = list;
    this.variable = variable;
    this.condition = condition;
    this.outermost = outermost;
    this.missing = Unknown.of("an element of " + Words.shortened(list.text()) + " is missing");
  }

  @Override
  Object compute(Run run) {
    Object value = list.in(run);
    if (!(value instanceof List<?> elements)) {
      return list.no(Kind.LIST, value);
    }
    Record before = run.recordInto(null);
    try {
      if (outermost) {
        run.startCounting();
      }
      return over(elements, run);
    } catch (RuntimeException unreadable) {
      return Unknown.of(
          Words.shortened(list.text()) + " cannot be read: " + unreadable.getMessage());
    } finally {
      var _ = run.recordInto(before);
    }
  }

  private Object over(List<?> elements, Run run) {
    Unknown unknown = null;
    for (Object element : elements) {
      run.set(variable, Raw.value(element, missing, list.text()));
      Object value = condition.in(run);
      if (run.taken() > MOST_STEPS) {
        return Unknown.of(
            Words.shortened(text()) + " takes more than " + MOST_STEPS + " steps and was left");
      }
      if (value instanceof Boolean truth) {
        if (truth != all) {
          return truth;
        }
      } else {
        Unknown no = condition.no(Kind.TRUTH, value);
        unknown = unknown == null ? no : unknown.and(no);
      }
    }
    return unknown == null ? (Object) all : unknown;
  }

  @Override
  List<Node> parts() {
    return List.of(list);
  }
}
