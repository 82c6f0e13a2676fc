package org.tom4j.filters;

import java.util.function.Function;

/** A part without parts: a literal, a name, a variable, the whole alert. */
final class Leaf extends Node {
  private final Function<Run, Object> value;
  private final boolean literal;

  private Leaf(Place place, Kind kind, Function<Run, Object> value, boolean literal) {
    super(place, kind);
    this.value = value;
    this.literal = literal;
  }

  static Leaf literal(Place place, Kind kind, Object value) {
    return new Leaf(place, kind, _ -> value, true);
  }

  static Leaf known(Place place, Known known) {
    return new Leaf(
        place, known.kind(), known.isComputed() ? run -> run.once(known) : known::of, false);
  }

  static Leaf alert(Place place) {
    return new Leaf(place, Kind.MEMBERS, Leaf::members, false);
  }

  private static Object members(Run run) {
    try {
      return run.candidate().members().get();
    } catch (RuntimeException unreadable) {
      return Unknown.of("alert cannot be read: " + unreadable.getMessage());
    }
  }

  static Leaf variable(Place place, int number) {
    return new Leaf(place, Kind.ANY, run -> run.get(number), false);
  }

  boolean isLiteral() {
    return literal;
  }

  @Override
  Object compute(Run run) {
    return value.apply(run);
  }
}
