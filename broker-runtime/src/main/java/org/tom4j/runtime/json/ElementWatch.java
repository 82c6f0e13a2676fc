package org.tom4j.runtime.json;

import org.jspecify.annotations.Nullable;

/** Follows the records that stand in lists while a value is bound. Called on the binding thread. */
public interface ElementWatch {

  /** Follows nothing. */
  ElementWatch NONE =
      new ElementWatch() {
        @Override
        public void bound(long where, Object element, byte[] source, int from, int to) {}

        @Override
        public void bad(
            long where, @Nullable String member, @Nullable String value, String reason) {}
      };

  /**
   * A record of a list was bound; its own bytes are those of {@code source} in [from, to).
   *
   * @param where as in {@link #bad}
   */
  void bound(long where, Object element, byte[] source, int from, int to);

  /**
   * A record of a list could not be bound and was left out.
   *
   * @param where which element of the outermost list, counted from 1; 0 if the whole value counts
   *     as one element
   */
  void bad(long where, @Nullable String member, @Nullable String value, String reason);
}
