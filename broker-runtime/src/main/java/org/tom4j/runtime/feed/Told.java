package org.tom4j.runtime.feed;

import org.jspecify.annotations.Nullable;

/**
 * An element as its module's stream told it, with what has to be noted before the next is read.
 *
 * @param where which element it is, counted from 1
 * @param reached how far the stream is read with it; null where it cannot be taken up again
 * @param packet its bytes, where they came over the network of its fetch or in a format of the
 *     module's own; null: the module is to tell them when they are asked for
 */
record Told(Object element, long where, @Nullable Reached reached, @Nullable Packet packet) {}
