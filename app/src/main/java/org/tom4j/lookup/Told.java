package org.tom4j.lookup;

import org.jspecify.annotations.Nullable;
import org.tom4j.broker.ResolvedObject;

/**
 * What one service says of a name.
 *
 * @param source the module
 * @param object what it knows; null unless the state is {@link State#KNOWN}
 * @param words why it knows nothing, in a sentence; "" if it does
 */
public record Told(String source, State state, @Nullable ResolvedObject object, String words) {

  /** How far its answer has come. */
  public enum State {
    /** The service knows it. */
    KNOWN,
    /** It has answered that nothing is called so there. */
    UNKNOWN,
    /** It could not be asked, or not understood. */
    FAILED,
    /** It has not answered yet. */
    WAITING
  }

  static Told known(String source, ResolvedObject object) {
    return new Told(source, State.KNOWN, object, "");
  }

  static Told unknown(String source) {
    return new Told(source, State.UNKNOWN, null, "Nothing is called so there.");
  }

  static Told failed(String source, String words) {
    return new Told(source, State.FAILED, null, words);
  }

  static Told waiting(String source) {
    return new Told(
        source, State.WAITING, null, "No answer yet: look it up again in a few seconds.");
  }

  /** Whether a target can be made of it. */
  public boolean locates() {
    return object != null && (object.position() != null || object.orbit() != null);
  }
}
