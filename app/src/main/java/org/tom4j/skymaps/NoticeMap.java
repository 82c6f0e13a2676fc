package org.tom4j.skymaps;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a notice's map.
 *
 * @param extras of its alert as they are stored, JSON, or ""
 * @param mapped whether it tells of a map
 * @param areaNinety of that, square degrees; null: it was not read
 */
record NoticeMap(String extras, boolean mapped, @Nullable Double areaNinety) {
  /** Of a notice that was deleted at this moment. */
  static final NoticeMap NONE = new NoticeMap("", false, null);
}
