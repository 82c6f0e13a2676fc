package org.tom4j.listening;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.Begun;
import org.tom4j.alerts.ListeningRuns;
import org.tom4j.alerts.ListeningRuns.Last;
import org.tom4j.alerts.Throttle;
import org.tom4j.people.People;

/**
 * Sees to it that a run of each query that is listened to is under way: starts one where there is
 * none, again where one has ended, and anew where the query, its filter, its module or the night
 * has changed; streams go on where they were left, so that nothing is lost in between.
 */
final class Listeners implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Listeners.class);
  private static final Duration LOOK = Duration.ofSeconds(1);

  /** A start takes less; whoever died meanwhile leaves it to others then. */
  private static final Duration TURN = Duration.ofSeconds(10);

  private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

  /** A run that went on for so long is no failure. */
  private static final Duration WELL = Duration.ofMinutes(2);

  /** Of a query that ends with what is there. */
  private static final Duration AFTER_THE_END = Duration.ofMinutes(1);

  private final ListeningStore store;
  private final ListeningRuns runs;
  private final People people;
  private final InstantSource clock;
  private final Map<Long, Throttle> throttles = new ConcurrentHashMap<>();
  private volatile boolean started;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("listening").factory());

  Listeners(ListeningStore store, ListeningRuns runs, People people, InstantSource clock) {
    this.store = store;
    this.runs = runs;
    this.people = people;
    this.clock = clock;
  }

  /** From now on this process starts runs. */
  @SuppressWarnings("FutureReturnValueIgnored") // ends with the executor
  void start() {
    started = true;
    thread.scheduleWithFixedDelay(
        this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Looks now rather than within a second, if this process listens. */
  @SuppressWarnings("FutureReturnValueIgnored") // whoever waits looks at the page
  void lookSoon() {
    if (started && !thread.isShutdown()) {
      thread.execute(this::look);
    }
  }

  private void look() {
    try {
      List<Listening> all = store.all();
      throttles.keySet().retainAll(all.stream().map(Listening::query).collect(Collectors.toSet()));
      all.forEach(this::lookAt);
    } catch (DataAccessException | TransactionException e) {
      log.warn("the database did not tell what is listened to: {}", e.getMessage());
    }
  }

  /** What is wrong with one holds up no other. */
  private void lookAt(Listening listening) {
    try {
      look(listening);
    } catch (DataAccessException | TransactionException e) {
      log.warn("query {} is not seen to just now: {}", listening.query(), e.getMessage());
    } catch (RuntimeException bug) {
      log.error("listening to query {} came to a bad turn; it goes on", listening.query(), bug);
    }
  }

  private void look(Listening listening) {
    Throttle throttle =
        throttles.computeIfAbsent(listening.query(), _ -> new Throttle(0, System::nanoTime));
    throttle.set(listening.perSecond() == null ? 0 : listening.perSecond());
    Last last = runs.last(listening.query()).orElse(null);
    if (last != null && last.running()) {
      keep(listening, last);
    } else if (!listening.paused()) {
      if (last == null || listening.run() == null || listening.run() != last.run()) {
        startInTurn(listening, throttle);
      } else {
        follow(listening, last, throttle);
      }
    }
  }

  /** A run is under way. */
  private void keep(Listening listening, Last last) {
    Instant now = clock.instant();
    boolean ours = listening.run() != null && listening.run() == last.run();
    if (ours && listening.paused()) {
      runs.stop(last.run());
    } else if (ours && (last.outdated() || last.started().isBefore(Nights.begin(now)))) {
      store.later(listening.query(), now);
      runs.stop(last.run());
    } else if (listening.failures() > 0 && last.started().plus(WELL).isBefore(now)) {
      store.wentWell(listening.query());
    }
  }

  /** The run that was started last has ended. */
  private void follow(Listening listening, Last last, Throttle throttle) {
    Instant now = clock.instant();
    switch (last.ending()) {
      case FAILED -> fail(listening, last.error());
      case STOPPED ->
          store.rest(
              listening.query(), "Paused, since somebody stopped its run " + last.run() + ".");
      case COMPLETE -> store.later(listening.query(), now.plus(AFTER_THE_END));
      case CUT_OFF -> startInTurn(listening, throttle);
    }
  }

  private void startInTurn(Listening listening, Throttle throttle) {
    Instant now = clock.instant();
    if (now.isBefore(listening.next()) || !store.takeTurn(listening, now.plus(TURN))) {
      return;
    }
    Viewer viewer = people.viewer(listening.person(), listening.console());
    if (viewer.isAnonymous()) {
      store.rest(
          listening.query(),
          "Paused: whoever began to listen cannot sign in any more. Whoever may change the query can"
              + " listen to it as himself.");
      return;
    }
    switch (runs.start(viewer, listening.query(), throttle)) {
      case Begun.Run(long run) -> store.started(listening.query(), run);
      case Begun.Not(String words) -> fail(listening, words);
    }
  }

  private void fail(Listening listening, String words) {
    int failures = listening.failures() + 1;
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures - 1, 20));
    Instant next = clock.instant().plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
    store.failed(listening.query(), failures, next, words);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
