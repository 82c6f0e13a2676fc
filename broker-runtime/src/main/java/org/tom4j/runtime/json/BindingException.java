package org.tom4j.runtime.json;

import org.jspecify.annotations.Nullable;

/** A value of an answer does not fit the type it is read into. The message says why, in words. */
public final class BindingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final @Nullable String member;
  private final @Nullable String value;

  public BindingException(@Nullable String member, @Nullable String value, String reason) {
    // Thrown once a bad element, possibly for millions of them: the stack says nothing of use.
    super(reason, null, false, false);
    this.member = member;
    this.value = value;
  }

  /** Where the value stood, member names joined by dots ({@code "candidate.ra"}), or null. */
  public @Nullable String member() {
    return member;
  }

  /** The value as text, shortened, or null if there was none. */
  public @Nullable String value() {
    return value;
  }
}
