package org.tom4j.alerts;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells live pages how their runs stand by server-sent events: at once when a run has been quiet,
 * at most four times a second when it is not. A run that another process carries is asked of the
 * database once a second. One thread serves all pages; a page holds none, and there is no thread
 * before the first page.
 */
final class RunWatchers implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(RunWatchers.class);
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final Duration ASK_DATABASE = Duration.ofSeconds(1);
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  /** After this long a page is let go; its browser asks again by itself. */
  private static final Duration LIFE = Duration.ofHours(1);

  private static final Duration ASK_AGAIN = Duration.ofSeconds(1);

  private final Map<Long, Set<SseEmitter>> watchers = new ConcurrentHashMap<>();

  /** Runs that will be told of soon; the thread takes them out before it looks. */
  private final Set<Long> due = ConcurrentHashMap.newKeySet();

  /** When a run was told of last, in nanoseconds. */
  private final Map<Long, Long> told = new ConcurrentHashMap<>();

  /** Where the runs of this process stand. */
  private final Map<Long, RunProgress> latest = new ConcurrentHashMap<>();

  private final RunStore runs;
  private @Nullable ScheduledExecutorService thread;
  private boolean closed;

  RunWatchers(RunStore runs) {
    this.runs = runs;
  }

  /** Watches a run: it is told where the run stands now, and at every change until its end. */
  SseEmitter watch(long runId) {
    var emitter = new SseEmitter(LIFE.toMillis());
    Runnable gone = () -> forget(runId, emitter);
    emitter.onCompletion(gone);
    emitter.onTimeout(gone);
    emitter.onError(e -> gone.run());
    watchers.computeIfAbsent(runId, id -> ConcurrentHashMap.newKeySet()).add(emitter);
    tellSoon(runId);
    return emitter;
  }

  /** A run has moved on. Any thread, cheap. */
  void changed(RunProgress now) {
    if (now.ended()) {
      latest.remove(now.runId());
    } else {
      latest.put(now.runId(), now);
    }
    if (watchers.containsKey(now.runId())) {
      tellSoon(now.runId());
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // ends with the executor
  private void tellSoon(long runId) {
    ScheduledExecutorService executor = thread();
    if (executor != null && due.add(runId)) {
      Long before = told.get(runId);
      long wait = before == null ? 0 : before + PAUSE.toNanos() - System.nanoTime();
      executor.schedule(() -> tell(runId), Math.max(0, wait), TimeUnit.NANOSECONDS);
    }
  }

  /** Null once this TOM is stopping. */
  @SuppressWarnings("FutureReturnValueIgnored") // both end with the executor
  private synchronized @Nullable ScheduledExecutorService thread() {
    if (thread == null && !closed) {
      thread =
          Executors.newSingleThreadScheduledExecutor(
              Thread.ofPlatform().daemon().name("live pages").factory());
      thread.scheduleWithFixedDelay(
          this::askDatabase,
          ASK_DATABASE.toMillis(),
          ASK_DATABASE.toMillis(),
          TimeUnit.MILLISECONDS);
      thread.scheduleWithFixedDelay(
          this::heartbeat, HEARTBEAT.toMillis(), HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
    }
    return thread;
  }

  private void askDatabase() {
    for (Long runId : watchers.keySet()) {
      if (!latest.containsKey(runId)) {
        tellSoon(runId);
      }
    }
  }

  private void tell(long runId) {
    due.remove(runId);
    Set<SseEmitter> emitters = Set.copyOf(watchers.getOrDefault(runId, Set.of()));
    if (emitters.isEmpty()) {
      return;
    }
    try {
      RunProgress known = latest.get(runId);
      RunProgress now = known == null ? runs.progress(runId) : known;
      told.put(runId, System.nanoTime());
      emitters.forEach(emitter -> send(runId, emitter, now));
    } catch (DataAccessException | TransactionException e) {
      log.warn("live pages of run {} were not told: {}", runId, e.getMessage());
    }
  }

  private void send(long runId, SseEmitter emitter, RunProgress now) {
    try {
      emitter.send(
          SseEmitter.event()
              .name("state")
              .reconnectTime(ASK_AGAIN.toMillis())
              .data(json(now), MediaType.APPLICATION_JSON));
      if (now.ended()) {
        emitter.complete();
      }
    } catch (IOException | IllegalStateException pageGone) {
      forget(runId, emitter);
    }
  }

  private void heartbeat() {
    watchers.forEach((runId, emitters) -> {
      for (SseEmitter emitter : Set.copyOf(emitters)) {
        try {
          emitter.send(SseEmitter.event().comment("still here"));
        } catch (IOException | IllegalStateException pageGone) {
          forget(runId, emitter);
        }
      }
    });
  }

  private void forget(long runId, SseEmitter emitter) {
    watchers.computeIfPresent(
        runId,
        (id, emitters) -> {
          emitters.remove(emitter);
          return emitters.isEmpty() ? null : emitters;
        });
    if (!watchers.containsKey(runId)) {
      told.remove(runId);
    }
  }

  private static String json(RunProgress now) {
    RunCounts counts = now.counts();
    return """
    {"state":"%s","received":%d,"kept":%d,"bad":%d,"fresh":%d,"updated":%d,"rate":%d,"ended":%b,"paused":"%s"}\
    """
        .formatted(
            now.word(),
            counts.received(),
            counts.kept(),
            counts.bad(),
            counts.fresh(),
            counts.updated(),
            Math.round(now.rate()),
            now.ended(),
            now.paused() == null ? "" : now.paused());
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      if (thread != null) {
        thread.shutdownNow();
      }
    }
    watchers.values().forEach(emitters -> Set.copyOf(emitters).forEach(SseEmitter::complete));
  }
}
