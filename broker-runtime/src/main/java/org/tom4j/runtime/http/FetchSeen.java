package org.tom4j.runtime.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.tom4j.runtime.shape.SeenAnswers;

/** What one fetch saw of its service: how fast it was, what it still allows, what it sends. */
public final class FetchSeen {
  private final SeenAnswers answers = new SeenAnswers();
  private volatile @Nullable Duration firstAnswer;
  private volatile @Nullable String rateLeft;

  FetchSeen() {}

  void answered(Duration after, @Nullable String left) {
    if (firstAnswer == null) {
      firstAnswer = after;
    }
    if (left != null) {
      rateLeft = left;
    }
  }

  /** From the first question until its answer began; null if there was none. */
  public @Nullable Duration firstAnswer() {
    return firstAnswer;
  }

  /** How many questions the service will still answer, in its own count; null if not said. */
  public @Nullable String rateLeft() {
    return rateLeft;
  }

  /** What the answers look like. */
  public SeenAnswers answers() {
    return answers;
  }
}
