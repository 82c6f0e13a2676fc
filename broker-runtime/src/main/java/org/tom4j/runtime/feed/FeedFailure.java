package org.tom4j.runtime.feed;

/** A fetch cannot go on, and it is known what to do about it. */
public final class FeedFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Outcome.Kind kind;

  public FeedFailure(Outcome.Kind kind, String words) {
    super(words);
    this.kind = kind;
  }

  /** What to do about it. */
  public Outcome.Kind kind() {
    return kind;
  }
}
