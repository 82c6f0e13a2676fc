package org.tom4j.filters;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parts joined by {@code &&} or {@code ||}, in Kleene's logic: one false part makes all false, one
 * true part makes any true, whatever is unknown beside it.
 */
final class Junction extends Node {
  private final boolean all;
  private final List<Node> parts;

  Junction(Place place, boolean all, List<Node> parts) {
    super(place, Kind.TRUTH);
    this.all = all;
    this.parts = parts;
  }

  @Override
  Object compute(Run run) {
    boolean decided = false;
    Unknown unknown = null;
    for (Node part : parts) {
      Object value = part.in(run);
      if (value instanceof Boolean truth) {
        decided |= truth != all;
      } else {
        unknown = and(unknown, part.no(Kind.TRUTH, value));
      }
      if (decided && run.record() == null) {
        break; // the others change nothing, and nobody wants to see them
      }
    }
    if (decided) {
      return !all;
    }
    return unknown == null ? (Object) all : unknown;
  }

  private static Unknown and(@Nullable Unknown before, Unknown more) {
    return before == null ? more : before.and(more);
  }

  boolean isAll() {
    return all;
  }

  @Override
  List<Node> parts() {
    return parts;
  }

  @Override
  boolean isLogic() {
    return true;
  }
}
