package org.tom4j.asking;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What services answered lately, or are asked now. Safe for all threads. */
final class Remembered<A> {
  private static final Duration ANSWERS = Duration.ofMinutes(10);

  /** A service in trouble is left alone for a moment; then a new setting or its recovery counts. */
  private static final Duration FAILURES = Duration.ofSeconds(30);

  private final InstantSource clock;
  private final int most;
  private final Predicate<A> failed;
  private final Map<Key, Kept<A>> kept = new LinkedHashMap<>();

  /** A question to one version of a module. */
  record Key(String module, String version, String question) {}

  private record Kept<A>(Instant asked, CompletableFuture<A> answer) {}

  /**
   * @param most answers that are kept; more only while they are on their way
   * @param failed whether an answer is none
   */
  Remembered(InstantSource clock, int most, Predicate<A> failed) {
    this.clock = clock;
    this.most = most;
    this.failed = failed;
  }

  /** The answer to it, or one that is on its way; asks if there is none. */
  synchronized CompletableFuture<A> orAsked(Key key, Supplier<CompletableFuture<A>> question) {
    @Nullable Kept<A> before = kept.get(key);
    if (before != null && isGood(before)) {
      return before.answer();
    }
    kept.remove(key);
    var now = new Kept<>(clock.instant(), question.get());
    kept.put(key, now);
    forgetTheOldest();
    return now.answer();
  }

  /** What is asked now stays, so that nobody asks it beside; turns keep that from growing. */
  private void forgetTheOldest() {
    var oldest = kept.values().iterator();
    while (kept.size() > most && oldest.hasNext()) {
      if (oldest.next().answer().isDone()) {
        oldest.remove();
      }
    }
  }

  /** What was answered; empty if nothing was, or too long ago. */
  synchronized Optional<A> of(Key key) {
    @Nullable Kept<A> before = kept.get(key);
    return before == null || !isGood(before) ? Optional.empty() : answered(before);
  }

  private boolean isGood(Kept<A> before) {
    if (!before.answer().isDone()) {
      return true;
    }
    boolean isNone = answered(before).map(failed::test).orElse(true);
    return clock.instant().isBefore(before.asked().plus(isNone ? FAILURES : ANSWERS));
  }

  private static <A> Optional<A> answered(Kept<A> before) {
    CompletableFuture<A> answer = before.answer();
    return answer.state() == Future.State.SUCCESS
        ? Optional.of(answer.resultNow())
        : Optional.empty();
  }
}
