package org.tom4j.lookup;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tom4j.runtime.modules.ServiceModule;

/** What services answered lately, or are asked now. Safe for all threads. */
final class Remembered {
  private static final Duration ANSWERS = Duration.ofMinutes(10);

  /** A service in trouble is left alone for a moment; then a new setting or its recovery counts. */
  private static final Duration FAILURES = Duration.ofSeconds(30);

  private static final int MOST = 500;

  private final InstantSource clock;
  private final Map<Key, Kept> kept = new LinkedHashMap<>();

  /**
   * A question to one version of a module. Of the name only blanks are evened out: M 3-1 is not M
   * 31, and services tell stars apart by the case of a letter.
   */
  record Key(String module, String version, String name) {}

  private record Kept(Instant asked, CompletableFuture<Told> answer) {}

  Remembered(InstantSource clock) {
    this.clock = clock;
  }

  static Key key(ServiceModule module, String name) {
    return new Key(module.name(), module.version(), name.strip().replaceAll("\\s+", " "));
  }

  /** The answer to it, or one that is on its way; asks if there is none. */
  synchronized CompletableFuture<Told> orAsked(
      Key key, Supplier<CompletableFuture<Told>> question) {
    @Nullable Kept before = kept.get(key);
    if (before != null && isGood(before)) {
      return before.answer();
    }
    kept.remove(key);
    var now = new Kept(clock.instant(), question.get());
    kept.put(key, now);
    if (kept.size() > MOST) {
      kept.remove(kept.keySet().iterator().next());
    }
    return now.answer();
  }

  /** What was answered; empty if nothing was, or too long ago. */
  synchronized Optional<Told> of(Key key) {
    @Nullable Kept before = kept.get(key);
    return before == null || !isGood(before) ? Optional.empty() : answered(before);
  }

  private boolean isGood(Kept before) {
    if (!before.answer().isDone()) {
      return true;
    }
    boolean failed = answered(before).map(told -> told.state() == Told.State.FAILED).orElse(true);
    return clock.instant().isBefore(before.asked().plus(failed ? FAILURES : ANSWERS));
  }

  private static Optional<Told> answered(Kept before) {
    CompletableFuture<Told> answer = before.answer();
    return answer.state() == Future.State.SUCCESS
        ? Optional.of(answer.resultNow())
        : Optional.empty();
  }
}
