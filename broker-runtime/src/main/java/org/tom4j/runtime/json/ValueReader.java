package org.tom4j.runtime.json;

import org.jspecify.annotations.Nullable;

/** Reads one type of value. Holds no state of a reading: one serves all threads. */
interface ValueReader {

  /**
   * The value whose first token is at hand; leaves its last token at hand. Null if there is a null
   * or a number that is not finite: whether that will do is the caller's to say.
   *
   * @throws BindingException if it does not fit; the parser then stands somewhere inside of it
   */
  @Nullable Object read(Reading in);

  /** What stands for a member that is not there. */
  default @Nullable Object absent() {
    return null;
  }
}
