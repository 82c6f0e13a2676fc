package org.tom4j.alerts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tom4j.runtime.feed.AlertFeed;
import org.tom4j.runtime.feed.FeedItem;

/** A run under way: its feed, and where it stands. Written by its own thread, read by all. */
final class LiveRun {
  /** The rate is told over this time, long enough to be steady and short enough to be true. */
  private static final long RATE_NANOS = 2_000_000_000L;

  /** While a filter keeps nothing, its counts are written so often. */
  private static final long TOLD_NANOS = 500_000_000L;

  final QueryRun run;
  final AlertFeed feed;
  final Set<String> volatileMembers;
  final @Nullable RunPlaces places;
  final LivePace pace = new LivePace();
  private final @Nullable RunGate gate;
  private final long startNanos;
  private volatile RunProgress progress;
  private volatile boolean stopAsked;

  /** Its own thread's. */
  private final List<FeedItem> waiting = new ArrayList<>();

  private long windowStart;
  private long windowReceived;
  private double rate;
  private long storedNanos;

  LiveRun(
      QueryRun run,
      AlertFeed feed,
      Set<String> volatileMembers,
      @Nullable RunGate gate,
      @Nullable RunPlaces places,
      long nanoTime) {
    this.run = run;
    this.feed = feed;
    this.volatileMembers = volatileMembers;
    this.gate = gate;
    this.places = places;
    this.storedNanos = nanoTime;
    this.startNanos = nanoTime;
    this.windowStart = nanoTime;
    this.progress = new RunProgress(run.id(), RunState.RUNNING, RunCounts.NONE, 0);
  }

  RunProgress progress() {
    RunProgress now = progress;
    return stopAsked ? now.asStopping() : now;
  }

  RunCounts counts() {
    return progress.counts();
  }

  /** Asks the module to stop; what it has fetched is still stored, even on a full disk. */
  void stop() {
    stopAsked = true;
    feed.stop();
  }

  boolean isStopAsked() {
    return stopAsked;
  }

  /** What has come and is to be stored with what follows. */
  void gather(List<FeedItem> items) {
    waiting.addAll(items);
  }

  /**
   * What is to be stored now, and is taken away: alerts at once, what was passed over now and then.
   *
   * @return nothing if it has time
   */
  List<FeedItem> due(long nanoTime) {
    boolean now =
        nanoTime - storedNanos >= TOLD_NANOS
            || waiting.stream().anyMatch(item -> !(item instanceof FeedItem.PassedOver));
    return now && !waiting.isEmpty() ? all(nanoTime) : List.of();
  }

  /** All that waits to be stored, taken away. */
  List<FeedItem> all(long nanoTime) {
    storedNanos = nanoTime;
    List<FeedItem> all = List.copyOf(waiting);
    waiting.clear();
    return all;
  }

  /** What there is to tell of alerts that were passed over is told. */
  void tellPassedOver() {
    if (gate != null) {
      gate.tell(run.id());
    }
  }

  /** A batch was stored, or nothing came for a while. */
  void advance(@Nullable RunCounts counts, long nanoTime) {
    RunCounts now = counts == null ? progress.counts() : counts;
    long passed = nanoTime - windowStart;
    if (passed >= RATE_NANOS || rate == 0) {
      rate = passed <= 0 ? 0 : (now.received() - windowReceived) * 1e9 / passed;
      if (passed >= RATE_NANOS) {
        windowStart = nanoTime;
        windowReceived = now.received();
      }
    }
    progress = new RunProgress(run.id(), RunState.RUNNING, now, rate);
  }

  /** It waits; words say why. */
  void pause(String words, long nanoTime) {
    windowStart = nanoTime;
    windowReceived = progress.counts().received();
    rate = 0;
    progress = new RunProgress(run.id(), RunState.RUNNING, progress.counts(), 0, words, false);
  }

  /** From now on its rate is the mean over all of it. */
  void end(RunState state, long nanoTime) {
    double mean = RunProgress.mean(progress.counts(), nanoTime - startNanos);
    progress = new RunProgress(run.id(), state, progress.counts(), mean);
  }
}
