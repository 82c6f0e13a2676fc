package org.tom4j.live;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import org.tom4j.alerts.PassedAlerts;
import org.tom4j.alerts.QueryStanding;
import org.tom4j.alerts.SeenQueries;
import org.tom4j.people.People;

/**
 * Tells live pages how their queries stand by server-sent events, whenever that has changed, at
 * most four times a second: of a run of this process out of memory, and once a second of what the
 * database knows, which is how a new run, or one of another process, is seen. One thread serves all
 * pages; a page holds none, and there is no thread before the first page.
 */
final class LiveWatchers implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(LiveWatchers.class);
  private static final Duration LOOK = Duration.ofMillis(250);

  /** In looks: each second, every three, every fifteen. */
  private static final int ASK_DATABASE = 4;

  private static final int ASK_RIGHTS = 12;
  private static final int HEARTBEAT = 60;

  /** After this long a page is let go; its browser asks again by itself. */
  private static final Duration LIFE = Duration.ofHours(1);

  private static final Duration ASK_AGAIN = Duration.ofSeconds(1);

  private final Map<SseEmitter, Watch> watches = new ConcurrentHashMap<>();
  private final SeenQueries queries;
  private final PassedAlerts passed;
  private final People people;
  private @Nullable ScheduledExecutorService thread;
  private boolean closed;

  LiveWatchers(SeenQueries queries, PassedAlerts passed, People people) {
    this.queries = queries;
    this.passed = passed;
    this.people = people;
  }

  /** A page that is told. But for its making, the thread's own. */
  private static final class Watch {
    private final long query;
    private Viewer viewer;
    private @Nullable QueryStanding standing;
    private String told = "";
    private int looks;

    Watch(Viewer viewer, long query) {
      this.viewer = viewer;
      this.query = query;
    }
  }

  /** Watches a query, until the viewer may see it no longer. */
  SseEmitter watch(Viewer viewer, long query) {
    var emitter = new SseEmitter(LIFE.toMillis());
    Runnable gone = () -> watches.remove(emitter);
    emitter.onCompletion(gone);
    // Completed, or the end of its life would be told as a failure: the page asks anew.
    emitter.onTimeout(emitter::complete);
    emitter.onError(e -> gone.run());
    watches.put(emitter, new Watch(viewer, query));
    start();
    return emitter;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // ends with the executor
  private synchronized void start() {
    if (thread == null && !closed) {
      thread =
          Executors.newSingleThreadScheduledExecutor(
              Thread.ofPlatform().daemon().name("live cards").factory());
      thread.scheduleWithFixedDelay(
          () -> watches.forEach(this::look), 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void look(SseEmitter emitter, Watch watch) {
    int looks = watch.looks++;
    try {
      if (looks % ASK_RIGHTS == ASK_RIGHTS - 1 && !still(watch)) {
        watches.remove(emitter);
        complete(emitter);
        return;
      }
      QueryStanding before = watch.standing;
      if (looks % ASK_DATABASE == 0) {
        watch.standing = passed.standing(watch.viewer, watch.query).orElse(null);
      } else if (before != null) {
        watch.standing = passed.moved(before);
      }
      tell(emitter, watch, looks);
    } catch (DataAccessException | TransactionException e) {
      log.warn("live pages of query {} were not told: {}", watch.query, e.getMessage());
    } catch (IOException | IllegalStateException pageGone) {
      watches.remove(emitter);
    }
  }

  /** Whether the query is still the viewer's to see; his groups are read anew. */
  private boolean still(Watch watch) {
    Long person = watch.viewer.personId();
    watch.viewer = person == null ? watch.viewer : people.viewer(person);
    return queries.find(watch.viewer, watch.query).isPresent();
  }

  private static void tell(SseEmitter emitter, Watch watch, int looks) throws IOException {
    String now = json(watch.standing);
    if (!now.equals(watch.told)) {
      emitter.send(
          SseEmitter.event()
              .name("state")
              .reconnectTime(ASK_AGAIN.toMillis())
              .data(now, MediaType.APPLICATION_JSON));
      watch.told = now;
    } else if (looks % HEARTBEAT == HEARTBEAT - 1) {
      emitter.send(SseEmitter.event().comment("still here"));
    }
  }

  /** {@code run} and {@code now} are null if the query was never run. */
  private static String json(@Nullable QueryStanding standing) {
    return Optional.ofNullable(standing)
        .map(now ->
            String.format(
                Locale.ROOT,
                "{\"run\":%d,\"rows\":%d,\"now\":%s}",
                now.run(),
                now.rows(),
                now.told()))
        .orElse("{\"run\":null,\"rows\":0,\"now\":null}");
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      if (thread != null) {
        thread.shutdownNow();
      }
    }
    watches.keySet().forEach(LiveWatchers::complete);
  }

  private static void complete(SseEmitter emitter) {
    try {
      emitter.complete();
    } catch (IllegalStateException pageGone) {
      log.debug("a live page had gone: {}", pageGone.getMessage());
    }
  }
}
