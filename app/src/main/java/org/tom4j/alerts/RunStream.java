package org.tom4j.alerts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.tom4j.access.Viewer;
import org.tom4j.api.ApiJson;
import org.tom4j.api.ApiProblem;
import org.tom4j.api.Says;

/**
 * The rows of a run as server-sent events, as they come, and where the run stands. A program that
 * reads slowly holds up nobody but itself: each has a thread of its own, which is why there are
 * few.
 */
final class RunStream implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(RunStream.class);
  private static final int AT_ONCE = 32;
  private static final int BATCH = 200;
  private static final Duration TICK = Duration.ofMillis(250);
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  /** How long rows may still come to somebody who has just lost the right to see them. */
  private static final Duration ASK_RIGHT = Duration.ofSeconds(3);

  /** Whoever wants more goes on with Last-Event-ID. */
  private static final Duration LIFE = Duration.ofHours(1);

  private final RunRowFinder finder;
  private final RunStore runs;
  private final Runs live;
  private final RunReaders readers;
  private final Semaphore free = new Semaphore(AT_ONCE);
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("row stream ", 1).factory());

  RunStream(RunRowFinder finder, RunStore runs, Runs live, RunReaders readers) {
    this.finder = finder;
    this.runs = runs;
    this.live = live;
    this.readers = readers;
  }

  /**
   * Sends the rows that arrived after a place, then those that come, until the run ends or may be
   * seen no longer.
   *
   * @param after the place of the last row that is known already; 0: none is
   */
  SseEmitter open(Viewer viewer, QueryRun run, long after) {
    if (!free.tryAcquire()) {
      throw ApiProblem.of(503, AT_ONCE + " streams are open already. Try again later.");
    }
    var emitter = new SseEmitter(LIFE.toMillis());
    try {
      threads.execute(() -> carry(emitter, viewer, run.id(), after));
    } catch (RuntimeException stopping) {
      free.release();
      throw stopping;
    }
    return emitter;
  }

  private void carry(SseEmitter emitter, Viewer viewer, long run, long after) {
    try {
      follow(emitter, viewer, run, after);
      emitter.complete();
    } catch (IOException | IllegalStateException readerGone) {
      log.debug("a row stream's reader has gone", readerGone);
    } catch (InterruptedException stopping) {
      emitter.complete();
    } catch (RuntimeException e) {
      log.warn("a row stream of run {} ended: {}", run, e.toString());
      emitter.completeWithError(e);
    } finally {
      free.release();
    }
  }

  private void follow(SseEmitter emitter, Viewer viewer, long run, long after)
      throws IOException, InterruptedException {
    long until = System.nanoTime() + LIFE.toNanos();
    long lastWord = System.nanoTime();
    long lastAsked = System.nanoTime();
    long seq = after;
    Viewer reader = viewer;
    @Nullable RunProgress told = null;
    while (System.nanoTime() < until) {
      if (System.nanoTime() - lastAsked > ASK_RIGHT.toNanos()) {
        Optional<Viewer> still = readers.now(viewer, run);
        if (still.isEmpty()) {
          return;
        }
        reader = still.get();
        lastAsked = System.nanoTime();
      }
      // Asked before the rows are read: what ended has no rows after these.
      RunProgress now = progress(run);
      List<RunRow> rows = finder.since(reader, run, seq, BATCH);
      for (RunRow row : rows) {
        emitter.send(event("row", RowAnswer.of(row)).id(Long.toString(row.seq())));
        seq = row.seq();
      }
      boolean all = rows.size() < BATCH;
      if (all) {
        // Rows that the reader may not see are not looked at again and again.
        seq = Math.max(seq, now.counts().kept());
      }
      if (!now.equals(told) && (all || !now.ended())) {
        emitter.send(event("state", state(now)));
        told = now;
        lastWord = System.nanoTime();
      } else if (System.nanoTime() - lastWord > HEARTBEAT.toNanos()) {
        emitter.send(SseEmitter.event().comment("still here"));
        lastWord = System.nanoTime();
      }
      if (all && now.ended()) {
        return;
      }
      if (all) {
        Thread.sleep(TICK);
      }
    }
  }

  private RunProgress progress(long run) {
    return live.progress(run).orElseGet(() -> runs.progress(run));
  }

  private static SseEmitter.SseEventBuilder event(String name, Object data) {
    return SseEmitter.event().name(name).data(ApiJson.text(data), MediaType.APPLICATION_JSON);
  }

  /** Where a run stands, as an event tells it. */
  @Says("The data of an event named state.")
  record StateEvent(
      RunState state,
      long received,
      long kept,
      long bad,
      long dropped,
      long unknown,
      @JsonProperty("new") long fresh,
      long updated,
      boolean ended) {}

  private static StateEvent state(RunProgress now) {
    RunCounts counts = now.counts();
    return new StateEvent(
        now.state(),
        counts.received(),
        counts.kept(),
        counts.bad(),
        counts.passedOver().dropped(),
        counts.passedOver().unknown(),
        counts.fresh(),
        counts.updated(),
        now.ended());
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
