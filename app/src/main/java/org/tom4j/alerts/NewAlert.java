package org.tom4j.alerts;

import org.jspecify.annotations.Nullable;
import org.tom4j.broker.GenericAlert;
import org.tom4j.runtime.feed.Packet;
import org.tom4j.runtime.feed.Reached;

/**
 * A received alert, ready to be stored.
 *
 * @param hash first 64 bits of its content's hash
 * @param packed the packet as it will lie in the database
 * @param reached how far the stream was read with it, or null
 */
record NewAlert(
    GenericAlert alert,
    Packet packet,
    long hash,
    PacketCodec.Encoded packed,
    @Nullable Reached reached) {

  /** Of an answer that cannot be taken up again. */
  NewAlert(GenericAlert alert, Packet packet, long hash, PacketCodec.Encoded packed) {
    this(alert, packet, hash, packed, null);
  }
}
