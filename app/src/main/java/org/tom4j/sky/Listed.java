package org.tom4j.sky;

import org.jspecify.annotations.Nullable;

/**
 * A list of targets as it was when it was read.
 *
 * @param positions null: there are none to measure from
 * @param problem why, in words; "" if there are positions
 */
record Listed(@Nullable Positions positions, String problem) {

  /**
   * @param positions null: there is no such list
   */
  static Listed of(@Nullable Positions positions) {
    if (positions == null) {
      return new Listed(null, "the list is no longer there");
    }
    return positions.isEmpty()
        ? new Listed(null, "the list has no target at a fixed place")
        : new Listed(positions, "");
  }
}
