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
import org.tom4j.access.Viewer;

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

  /** How long a page is still told of a run that its reader has just lost the right to see. */
  private static final Duration ASK_RIGHTS = Duration.ofSeconds(3);

  /** After this long a page is let go; its browser asks again by itself. */
  private static final Duration LIFE = Duration.ofHours(1);

  private static final Duration ASK_AGAIN = Duration.ofSeconds(1);

  private final Map<Long, Map<SseEmitter, Viewer>> watchers = new ConcurrentHashMap<>();

  /** Runs that will be told of soon; the thread takes them out before it looks. */
  private final Set<Long> due = ConcurrentHashMap.newKeySet();

  /** When a run was told of last, in nanoseconds. */
  private final Map<Long, Long> told = new ConcurrentHashMap<>();

  /** Where the runs of this process stand. */
  private final Map<Long, RunProgress> latest = new ConcurrentHashMap<>();

  private final RunStore runs;
  private final RunReaders readers;
  private @Nullable ScheduledExecutorService thread;
  private boolean closed;

  RunWatchers(RunStore runs, RunReaders readers) {
    this.runs = runs;
    this.readers = readers;
  }

  /**
   * Watches a run: it is told where the run stands now, and at every change until its end, or until
   * the viewer may see it no longer.
   */
  SseEmitter watch(Viewer viewer, long runId) {
    var emitter = new SseEmitter(LIFE.toMillis());
    Runnable gone = () -> forget(runId, emitter);
    emitter.onCompletion(gone);
    // Completed, or the end of its life would be told as a failure: the page asks anew.
    emitter.onTimeout(emitter::complete);
    emitter.onError(e -> gone.run());
    watchers.computeIfAbsent(runId, id -> new ConcurrentHashMap<>()).put(emitter, viewer);
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
  @SuppressWarnings("FutureReturnValueIgnored") // all end with the executor
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
      thread.scheduleWithFixedDelay(
          this::askRights, ASK_RIGHTS.toMillis(), ASK_RIGHTS.toMillis(), TimeUnit.MILLISECONDS);
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

  /** A page whose reader is let go asks again, and is then told as everybody is. */
  private void askRights() {
    watchers.forEach((runId, emitters) ->
        Map.copyOf(emitters)
            .forEach((emitter, viewer) -> {
              try {
                if (!readers.still(viewer, runId)) {
                  forget(runId, emitter);
                  emitter.complete();
                }
              } catch (DataAccessException | TransactionException e) {
                log.warn(
                    "whether run {} may still be seen is not known: {}", runId, e.getMessage());
              }
            }));
  }

  private void tell(long runId) {
    due.remove(runId);
    Set<SseEmitter> emitters = emitters(runId);
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
              .data(now.json(), MediaType.APPLICATION_JSON));
      if (now.ended()) {
        emitter.complete();
      }
    } catch (IOException | IllegalStateException pageGone) {
      forget(runId, emitter);
    }
  }

  private Set<SseEmitter> emitters(long runId) {
    return Set.copyOf(watchers.getOrDefault(runId, Map.of()).keySet());
  }

  private void heartbeat() {
    for (Long runId : watchers.keySet()) {
      for (SseEmitter emitter : emitters(runId)) {
        try {
          emitter.send(SseEmitter.event().comment("still here"));
        } catch (IOException | IllegalStateException pageGone) {
          forget(runId, emitter);
        }
      }
    }
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

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      if (thread != null) {
        thread.shutdownNow();
      }
    }
    watchers.keySet().forEach(runId -> emitters(runId).forEach(SseEmitter::complete));
  }
}
