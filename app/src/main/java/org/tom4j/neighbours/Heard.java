package org.tom4j.neighbours;

import java.util.List;
import org.tom4j.broker.NearbyObject;

/**
 * What one service says of a place.
 *
 * @param source the module
 * @param objects what its catalogues have there; what came before a failure is good
 * @param words sentences on what went wrong or was left out; none if all is told
 */
record Heard(String source, State state, List<NearbyObject> objects, List<String> words) {

  /** How far its answer has come. */
  enum State {
    /** All that it has there, as far as it says. */
    TOLD,
    /** It could not be asked, not to its end, or not understood. */
    FAILED,
    /** It has not answered yet. */
    WAITING
  }

  Heard {
    objects = List.copyOf(objects);
    words = List.copyOf(words);
  }

  static Heard failed(String source, String words) {
    return new Heard(source, State.FAILED, List.of(), List.of(words));
  }

  static Heard waiting(String source) {
    return new Heard(
        source, State.WAITING, List.of(), List.of("No answer yet: look again in a few seconds."));
  }
}
