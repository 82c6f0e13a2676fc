package org.tom4j.skymaps;

import org.jspecify.annotations.Nullable;

/**
 * An alert that tells of a map, and what became of that.
 *
 * @param alert the TOM's number of the alert
 * @param broker that told it
 * @param address where the map is; null: in the packet
 * @param map the number of the map that was read; null: none was
 * @param words why it could not be read, or ""
 */
record KeptNotice(
    long alert,
    String broker,
    @Nullable String address,
    State state,
    @Nullable Long map,
    String words) {

  /** How far its map is. */
  enum State {
    /** To be read, in the background or by whoever looks. */
    WAITING,
    /** At an address, which nobody has asked yet. */
    OFFERED,
    /** Read. */
    READ,
    /** It could not be read; the words say why. */
    FAILED
  }
}
