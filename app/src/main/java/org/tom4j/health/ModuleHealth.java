package org.tom4j.health;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a module did last.
 *
 * @param lastSuccess when a fetch last ended well, or null
 * @param lastFailure when a fetch last failed, or null
 * @param failureWords why it failed, or null
 * @param drifted answers that are other than usual
 */
public record ModuleHealth(
    @Nullable Instant lastSuccess,
    @Nullable Instant lastFailure,
    @Nullable String failureWords,
    List<AnswerKind> drifted) {
  public static final ModuleHealth UNKNOWN = new ModuleHealth(null, null, null, List.of());

  public ModuleHealth {
    drifted = List.copyOf(drifted);
  }

  ModuleHealth succeeded(Instant when) {
    return new ModuleHealth(when, lastFailure, failureWords, drifted);
  }

  ModuleHealth failed(Instant when, @Nullable String words) {
    return new ModuleHealth(lastSuccess, when, words, drifted);
  }

  ModuleHealth drifting(List<AnswerKind> kinds) {
    return new ModuleHealth(lastSuccess, lastFailure, failureWords, kinds);
  }

  /** Since when any of its answers is other than usual; null if none is. */
  public @Nullable Instant driftedSince() {
    return drifted.stream()
        .map(AnswerKind::driftedSince)
        .filter(since -> since != null)
        .min(Instant::compareTo)
        .orElse(null);
  }
}
