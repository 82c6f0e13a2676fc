package org.tom4j.alerts;

import org.tom4j.broker.GenericAlert;
import org.tom4j.runtime.feed.Packet;

/**
 * A received alert, ready to be stored.
 *
 * @param hash first 64 bits of its content's hash
 * @param packed the packet as it will lie in the database
 */
record NewAlert(GenericAlert alert, Packet packet, long hash, PacketCodec.Encoded packed) {}
