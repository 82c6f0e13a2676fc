package org.tom4j.filters;

import java.util.List;

/**
 * A part of a filter that has a value for each alert: {@code Double} (finite), {@code Long} (of raw
 * members), {@link Bound}, {@code String}, {@code Boolean}, {@code List}, {@code Map} or {@link
 * Unknown}. Immutable, for all threads.
 */
abstract class Node {
  private final Place place;
  private final Kind kind;

  Node(Place place, Kind kind) {
    this.place = place;
    this.kind = kind;
  }

  /** Its value in a run. Decisions and explanations both come from here and nowhere else. */
  final Object in(Run run) {
    run.step();
    Record record = run.record();
    return record == null ? compute(run) : record.value(this, run);
  }

  /** The value, from those of its parts. */
  abstract Object compute(Run run);

  /** The parts that an explanation shows, in the order of the text. */
  List<Node> parts() {
    return List.of();
  }

  /** Whether its truth is made of its parts' truths alone. */
  boolean isLogic() {
    return false;
  }

  final Place place() {
    return place;
  }

  final String text() {
    return place.text();
  }

  final Kind kind() {
    return kind;
  }

  /** {@code mag is a number}. */
  final String said() {
    return text() + " is " + kind.words();
  }

  /** The unknown of a value that is not of the kind that is needed here. */
  final Unknown no(Kind needed, Object value) {
    return value instanceof Unknown unknown
        ? unknown
        : Unknown.of(Words.shortened(text()) + " is " + Kind.of(value) + ", not " + needed.words());
  }
}
