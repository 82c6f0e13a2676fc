package org.tom4j.filters;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why a filter decided as it did.
 *
 * @param decision the same that {@link Filter#decide} makes
 * @param whole the filter, part by part
 * @param nearest of the comparisons of numbers that alone would have changed the decision, the one
 *     whose two sides are the closest, measured by the greater of them; null if there is none
 */
public record Explanation(Decision decision, Part whole, @Nullable Part nearest) {
  /** Comparisons that are turned round to see whether the decision hangs on them. */
  private static final int MOST_TURNED = 200;

  /** Truth with a third value. */
  public enum Truth {
    TRUE,
    FALSE,
    UNKNOWN
  }

  /**
   * A part of a filter.
   *
   * @param text as it is written in the filter
   * @param start where that begins, in code points from 0
   * @param value for people: {@code 19.3}, {@code "ztfg"}, {@code true}, {@code above 20.5}, {@code
   *     unknown: mag is not told}
   * @param truth null for what is neither true nor false but a value
   * @param margin of a comparison of numbers, by how much it held, or, below 0, failed, in the unit
   *     of its sides; null for everything else
   * @param parts what it is made of, without literals; of a quantifier, the list alone
   */
  public record Part(
      String text,
      int start,
      String value,
      @Nullable Truth truth,
      @Nullable Double margin,
      List<Part> parts) {
    public Part {
      parts = List.copyOf(parts);
    }

    private String falsehood() {
      for (Part inner : parts) {
        if (inner.truth == Truth.FALSE) {
          return inner.falsehood();
        }
      }
      return parts.isEmpty() ? text + " is false" : told();
    }

    /** {@code mag < 20 (mag is 20.3)}. */
    private String told() {
      return parts.isEmpty()
          ? text
          : text
              + parts.stream()
                  .map(part -> part.text + " is " + part.value)
                  .collect(Collectors.joining(", ", " (", ")"));
    }
  }

  /**
   * The decision in a sentence without its end: of what is dropped, the innermost part that is
   * false with what it was made of; of what is unknown, what is missing; else the part that comes
   * nearest to another decision, or "".
   */
  public String words() {
    return switch (decision.outcome()) {
      case DROP -> whole.falsehood();
      case UNKNOWN -> decision.missing().isEmpty() ? "" : decision.missing().getFirst();
      case KEEP -> nearest == null ? "" : nearest.told();
    };
  }

  static Explanation of(Node whole, Decision decision, Record record, Run run) {
    List<Comparison> comparisons = new ArrayList<>();
    collect(whole, comparisons);
    Comparison nearest = null;
    double least = Double.POSITIVE_INFINITY;
    for (Comparison each : comparisons) {
      double distance = distance(each, record);
      if (distance < least && changes(whole, each, decision, record, run)) {
        nearest = each;
        least = distance;
      }
    }
    return new Explanation(
        decision, part(whole, record), nearest == null ? null : part(nearest, record));
  }

  private static void collect(Node node, List<Comparison> into) {
    if (node instanceof Comparison comparison && into.size() < MOST_TURNED) {
      into.add(comparison);
    } else if (node.isLogic()) {
      node.parts().forEach(part -> collect(part, into));
    }
  }

  private static double distance(Comparison comparison, Record record) {
    Object left = record.of(comparison.parts().getFirst());
    Object right = record.of(comparison.parts().getLast());
    Double margin = comparison.margin(left, right);
    if (margin == null || !(left instanceof Number x) || !(right instanceof Number y)) {
      return Double.POSITIVE_INFINITY;
    }
    double greater = Math.max(Math.abs(x.doubleValue()), Math.abs(y.doubleValue()));
    return greater == 0 ? 0 : Math.abs(margin) / greater;
  }

  private static boolean changes(
      Node whole, Comparison turned, Decision decision, Record record, Run run) {
    var _ = run.recordInto(record.with(turned));
    return Decision.of(whole, whole.in(run)).outcome() != decision.outcome();
  }

  private static Part part(Node node, Record record) {
    Object value = record.of(node);
    List<Part> parts =
        node.parts().stream()
            .filter(part -> !(part instanceof Leaf leaf && leaf.isLiteral()))
            .map(part -> part(part, record))
            .toList();
    Double margin =
        node instanceof Comparison comparison
            ? comparison.margin(
                record.of(node.parts().getFirst()), record.of(node.parts().getLast()))
            : null;
    return new Part(
        node.text(), node.place().start(), Words.of(value), truth(node, value), margin, parts);
  }

  private static @Nullable Truth truth(Node node, Object value) {
    return switch (value) {
      case Boolean truth -> truth ? Truth.TRUE : Truth.FALSE;
      case Unknown _ -> node.kind() == Kind.TRUTH ? Truth.UNKNOWN : null;
      default -> null;
    };
  }
}
