package org.tom4j.alerts;

import org.jspecify.annotations.Nullable;

/**
 * An element of an answer that could not be used.
 *
 * @param position which one, counted from 1; 0 if not known
 * @param member at fault, or null
 * @param value of that member, shortened, or null
 */
record BadElement(long position, @Nullable String member, @Nullable String value, String reason) {

  /** So many are kept in words; a broker that sends only rubbish fills no disk. */
  static final int KEPT_A_RUN = 1_000;
}
