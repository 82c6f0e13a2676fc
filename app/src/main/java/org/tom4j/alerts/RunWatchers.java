package org.tom4j.alerts;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells live pages how their runs stand, at most four times a second, by server-sent events. One
 * thread serves all pages; a page holds none.
 */
final class RunWatchers implements AutoCloseable {
  private static final Duration TICK = Duration.ofMillis(250);
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  /** A browser asks again after this long by itself. */
  private static final Duration LIFE = Duration.ofHours(1);

  private final Map<Long, Set<SseEmitter>> watchers = new ConcurrentHashMap<>();
  private final Set<Long> changed = ConcurrentHashMap.newKeySet();
  private final RunStore runs;
  private final Map<Long, RunProgress> latest = new ConcurrentHashMap<>();
  private final ScheduledExecutorService ticker =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("live pages").factory());

  @SuppressWarnings("FutureReturnValueIgnored") // both end with the executor
  RunWatchers(RunStore runs) {
    this.runs = runs;
    ticker.scheduleWithFixedDelay(
        this::tell, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
    ticker.scheduleWithFixedDelay(
        this::heartbeat, HEARTBEAT.toMillis(), HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Watches a run: it is told where the run stands now, and at every change until its end. */
  SseEmitter watch(long runId) {
    var emitter = new SseEmitter(LIFE.toMillis());
    Runnable gone = () -> forget(runId, emitter);
    emitter.onCompletion(gone);
    emitter.onTimeout(gone);
    emitter.onError(e -> gone.run());
    watchers.computeIfAbsent(runId, id -> ConcurrentHashMap.newKeySet()).add(emitter);
    changed.add(runId);
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
      changed.add(now.runId());
    }
  }

  private void tell() {
    for (Long runId : Set.copyOf(changed)) {
      changed.remove(runId);
      RunProgress known = latest.get(runId);
      RunProgress now = known == null ? runs.progress(runId) : known;
      for (SseEmitter emitter : Set.copyOf(watchers.getOrDefault(runId, Set.of()))) {
        send(runId, emitter, now);
      }
    }
  }

  private void send(long runId, SseEmitter emitter, RunProgress now) {
    try {
      emitter.send(SseEmitter.event().name("state").data(json(now), MediaType.APPLICATION_JSON));
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
  }

  private static String json(RunProgress now) {
    RunCounts counts = now.counts();
    return """
    {"state":"%s","received":%d,"kept":%d,"bad":%d,"fresh":%d,"updated":%d,"rate":%d,"ended":%b}\
    """
        .formatted(
            now.state().word(),
            counts.received(),
            counts.kept(),
            counts.bad(),
            counts.fresh(),
            counts.updated(),
            Math.round(now.rate()),
            now.ended());
  }

  @Override
  public void close() {
    ticker.shutdownNow();
    watchers.values().forEach(emitters -> Set.copyOf(emitters).forEach(SseEmitter::complete));
  }
}
