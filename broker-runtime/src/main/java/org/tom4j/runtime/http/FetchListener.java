package org.tom4j.runtime.http;

import org.jspecify.annotations.Nullable;

/** Hears of elements that a fetch left out. Called on the thread that reads. */
public interface FetchListener {

  /**
   * An element could not be bound and was skipped.
   *
   * @param where which element of the answer, counted from 1, 0 if not known
   * @param member the member at fault ({@code "candidate.ra"}), or null
   * @param value its value as text, shortened, or null
   * @param reason in words
   */
  void bad(long where, @Nullable String member, @Nullable String value, String reason);
}
