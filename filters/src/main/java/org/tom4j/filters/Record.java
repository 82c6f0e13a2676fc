package org.tom4j.filters;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the parts of a filter were in one run. */
final class Record {
  private final Map<Node, Object> values;
  private final @Nullable Node flipped;
  private final boolean replay;

  private Record(Map<Node, Object> values, @Nullable Node flipped, boolean replay) {
    this.values = values;
    this.flipped = flipped;
    this.replay = replay;
  }

  /** One that takes down what every part is. */
  static Record empty() {
    return new Record(new IdentityHashMap<>(), null, false);
  }

  /** The same run over again with one truth turned round. */
  Record with(Node turned) {
    return new Record(values, turned, true);
  }

  Object value(Node node, Run run) {
    if (node.equals(flipped)) {
      return !Boolean.TRUE.equals(values.get(node));
    }
    if (replay) {
      return node.isLogic() ? node.compute(run) : of(node);
    }
    Object value = node.compute(run);
    values.put(node, value);
    return value;
  }

  /** What a part was; every part of a filter that is not inside of a quantifier is known. */
  Object of(Node node) {
    Object value = values.get(node);
    if (value == null) {
      throw new IllegalStateException("'" + node.text() + "' was not evaluated");
    }
    return value;
  }
}
