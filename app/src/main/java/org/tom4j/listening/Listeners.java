package org.tom4j.listening;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.Begun;
import org.tom4j.alerts.ListeningPace;
import org.tom4j.alerts.ListeningRuns;
import org.tom4j.alerts.ListeningRuns.Last;
import org.tom4j.alerts.Throttle;
import org.tom4j.people.People;

/**
 * Sees to it that a run of each query that is listened to is under way: starts one where there is
 * none, again where one has ended, and anew where the query, its filter, its module or the night
 * has changed; streams go on where they were left, so that nothing is lost in between. A stream
 * that can be shared is read by a run in each process that listens; another by one run in one of
 * them.
 */
final class Listeners implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Listeners.class);
  private static final Duration LOOK = Duration.ofSeconds(1);

  /** A start takes less; whoever died meanwhile leaves it to others then. */
  private static final Duration TURN = Duration.ofSeconds(10);

  /** Looks are a second apart. */
  private static final Duration LONG = Duration.ofSeconds(60);

  private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

  /** A run that went on for so long is no failure. */
  private static final Duration WELL = Duration.ofMinutes(2);

  /** Of a query that ends with what is there. */
  private static final Duration AFTER_THE_END = Duration.ofMinutes(1);

  private final ListeningStore store;
  private final ReaderStore readers;
  private final ListeningRuns runs;
  private final People people;
  private final InstantSource clock;

  /** How often it is told how a run goes. */
  private static final Duration TELL = Duration.ofSeconds(2);

  /** Looks between two at which it is seen who is gone for good. */
  private static final int TIDY = 600;

  private final Map<Long, Instant> told = new HashMap<>();
  private int looks;
  private final Map<Long, Throttle> throttles = new ConcurrentHashMap<>();
  private volatile boolean started;
  private volatile long lookedNanos = System.nanoTime();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("listening").factory());

  Listeners(
      ListeningStore store,
      ReaderStore readers,
      ListeningRuns runs,
      People people,
      InstantSource clock) {
    this.store = store;
    this.readers = readers;
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

  /** What keeps this process from listening, in words; null: nothing, or it does not listen. */
  @Nullable String problem() {
    long silent = System.nanoTime() - lookedNanos;
    return started && silent > LONG.toNanos()
        ? "what is listened to was not looked at for " + silent / 1_000_000_000L + " s"
        : null;
  }

  private void look() {
    try {
      List<Listening> all = store.all();
      throttles.keySet().retainAll(all.stream().map(Listening::query).collect(Collectors.toSet()));
      all.forEach(this::lookAt);
      lookedNanos = System.nanoTime();
      if (looks++ % TIDY == 0) {
        readers.forgetGone();
      }
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
    boolean shared = runs.isShared(listening.broker());
    long process = shared ? runs.process() : Slot.ANY;
    Slot slot = readers.slot(listening, process);
    Throttle throttle = throttle(listening);
    Last last = runs.last(listening.query(), shared ? (Long) process : null).orElse(null);
    if (last != null && last.running()) {
      keep(listening, slot, last);
    } else if (!listening.paused()) {
      if (last == null || slot.run() == null || slot.run() != last.run()) {
        startInTurn(listening, slot, throttle);
      } else {
        follow(listening, slot, last, throttle);
      }
    }
  }

  /** All processes together read no faster than they are told. */
  private Throttle throttle(Listening listening) {
    Throttle throttle =
        throttles.computeIfAbsent(listening.query(), _ -> new Throttle(0, System::nanoTime));
    Double perSecond = listening.perSecond();
    throttle.set(perSecond == null ? 0 : perSecond / readers.sharing(listening.query()));
    return throttle;
  }

  /** A run is under way. */
  private void keep(Listening listening, Slot slot, Last last) {
    Instant now = clock.instant();
    boolean ours = slot.run() != null && slot.run() == last.run();
    if (ours) {
      runs.pace(last.run()).ifPresent(pace -> tell(slot, pace, now));
    }
    if (ours && listening.paused()) {
      runs.stop(last.run());
    } else if (ours && (last.outdated() || last.started().isBefore(Nights.begin(now)))) {
      readers.later(slot, now);
      runs.stop(last.run());
    } else if (slot.failures() > 0 && last.started().plus(WELL).isBefore(now)) {
      readers.wentWell(slot);
    }
  }

  /** Other processes tell on their pages how it goes here. */
  private void tell(Slot slot, ListeningPace pace, Instant now) {
    Instant before = told.getOrDefault(slot.query(), Instant.EPOCH);
    if (!now.isBefore(before.plus(TELL))) {
      told.put(slot.query(), now);
      readers.tell(slot, pace);
    }
  }

  /** The run that was started last has ended. */
  private void follow(Listening listening, Slot slot, Last last, Throttle throttle) {
    Instant now = clock.instant();
    switch (last.ending()) {
      case FAILED -> fail(slot, last.error());
      case STOPPED -> rest(listening, slot, last, throttle);
      case COMPLETE -> readers.later(slot, now.plus(AFTER_THE_END));
      case CUT_OFF -> startInTurn(listening, slot, throttle);
    }
  }

  /** Its run was stopped: by a pause that is over, or by somebody who wants it to rest. */
  private void rest(Listening listening, Slot slot, Last last, Throttle throttle) {
    if (last.started().isBefore(listening.begun())) {
      startInTurn(listening, slot, throttle);
    } else {
      store.rest(listening.query(), "Paused, since somebody stopped its run " + last.run() + ".");
    }
  }

  private void startInTurn(Listening listening, Slot slot, Throttle throttle) {
    Instant now = clock.instant();
    if (now.isBefore(slot.next()) || !readers.takeTurn(slot, now.plus(TURN))) {
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
      case Begun.Run(long run) -> readers.started(slot, run);
      case Begun.Not(String words) -> fail(slot, words);
    }
  }

  private void fail(Slot slot, String words) {
    int failures = slot.failures() + 1;
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures - 1, 20));
    Instant next = clock.instant().plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
    readers.failed(slot, failures, next, words);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
