package org.tom4j.skymaps;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alert that tells of a map or takes an event back, and what became of its map.
 *
 * @param alert the TOM's number of the alert
 * @param broker that told it
 * @param eventKey the event's name, folded; null: it has none
 * @param retracted whether it takes the event back
 * @param address where the map is; null: in the packet, or there is none
 * @param sent when the notice was sent, or else when it came
 * @param map the number of the map that was read; null: none was
 * @param words why it could not be read, or ""
 */
record KeptNotice(
    long alert,
    String broker,
    @Nullable String eventKey,
    boolean retracted,
    @Nullable String address,
    Instant sent,
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
    FAILED,
    /** There is none. */
    NONE
  }
}
