package org.tom4j.alerts;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.tom4j.access.Viewer;
import org.tom4j.modules.KeptModuleSettings;
import org.tom4j.modules.KnownNames;
import org.tom4j.runtime.feed.AlertFeed;
import org.tom4j.runtime.feed.AlertGate;
import org.tom4j.runtime.feed.FeedLimits;
import org.tom4j.runtime.feed.Outcome;
import org.tom4j.runtime.modules.BrokerModule;
import org.tom4j.runtime.modules.KeptSettings;

/**
 * Carries alerts from modules to the database: one platform thread a run, which takes what the feed
 * has, stores it in small transactions and tells whoever watches. What is committed stays, whatever
 * becomes of the run.
 */
public final class Runs implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Runs.class);

  /** Larger batches let SQLite's write-ahead log grow; smaller ones cost commits. */
  private static final int BATCH = 500;

  private static final Duration PATIENCE = Duration.ofMillis(50);
  private static final Duration FAREWELL = Duration.ofSeconds(12);

  private final RunStore runs;
  private final RunIntake intake;
  private final RunWatchers watchers;
  private final FeedLimits limits;
  private final Heartbeat heartbeat;
  private final ProcessStore processes;
  private final RoomOnDisk room;
  private final KnownNames names;
  private final KeptModuleSettings settings;
  private final RunGates gates;
  private final RunStreams streams;
  private final Map<Long, LiveRun> live = new ConcurrentHashMap<>();
  private final Map<Long, Thread> threads = new ConcurrentHashMap<>();
  private final RunEnds ends;
  private volatile boolean closing;

  Runs(
      RunStore runs,
      RunIntake intake,
      RunWatchers watchers,
      FeedLimits limits,
      ProcessStore processes,
      DiskWatch disk,
      KnownNames names,
      KeptModuleSettings settings,
      RunGates gates,
      RunStreams streams) {
    this.runs = runs;
    this.intake = intake;
    this.watchers = watchers;
    this.limits = limits;
    this.processes = processes;
    this.heartbeat = new Heartbeat(processes);
    this.ends = new RunEnds(runs);
    this.room = new RoomOnDisk(disk, runs, watchers);
    this.names = names;
    this.settings = settings;
    this.gates = gates;
    this.streams = streams;
  }

  /** Says that this process does what a TOM does by itself; it is said again while it lives. */
  void announce() {
    heartbeat.announce(carrier);
  }

  /** The number of this process among those that carry runs. */
  long process() {
    return heartbeat.number(carrier);
  }

  /**
   * Starts a run and returns at once. Whoever has an account of his own at the broker asks with it.
   *
   * @param atMost elements, or null for this TOM's own limit
   */
  QueryRun start(Viewer viewer, BrokerModule module, RunAsked asked, @Nullable Long atMost) {
    return startWithin(atMost == null ? limits : limits.atMost(atMost), viewer, module, asked);
  }

  /** The same with limits of its own, as far as this TOM's own allow them. */
  QueryRun startWithin(FeedLimits limit, Viewer viewer, BrokerModule module, RunAsked asked) {
    if (closing) {
      throw new IllegalStateException("this TOM is stopping");
    }
    long process = heartbeat.process(carrier);
    KeptSettings.Kept own = settings.own(viewer, module.name());
    BrokerQuery query = asked.query();
    RunGate gate = query == null ? null : gates.gate(viewer, query.id()).orElse(null);
    QueryRun run =
        runs.start(viewer, module, asked.with(own), process, gate == null ? null : gate.filter());
    String problem = gate == null ? null : gate.problem();
    if (problem != null) {
      var failure = new QueryRun.Failure("FILTER", problem, null);
      runs.finish(new RunEnds.End(run.id(), RunState.FAILED, failure, List.of(), null));
      return run;
    }
    RunReader reader = new RunReader(run.id(), asked.reader(module, process));
    RunPlaces places = asked.places(streams, viewer, module, !own.isEmpty(), reader);
    AlertFeed feed =
        open(run, names.lend(module, viewer).with(own), asked, limit.within(limits), gate, places);
    var started = new LiveRun(run, feed, module.volatileMembers(), gate, places, System.nanoTime());
    live.put(run.id(), started);
    Thread thread = Thread.ofPlatform().name("run " + run.id()).unstarted(() -> carry(started));
    threads.put(run.id(), thread);
    thread.start();
    return run;
  }

  /** The module's threads are made in here: their log lines name the run. */
  private AlertFeed open(
      QueryRun run,
      BrokerModule module,
      RunAsked asked,
      FeedLimits limit,
      @Nullable RunGate gate,
      @Nullable RunPlaces places) {
    try (var _ = MDC.putCloseable("run", Long.toString(run.id()))) {
      return asked.open(
          module, limit, paced(gate == null ? AlertGate.OPEN : gate, asked.throttle()), places);
    } catch (RuntimeException e) {
      var failure = new QueryRun.Failure("MODULE_BUG", "The module could not be asked.", null);
      runs.finish(new RunEnds.End(run.id(), RunState.FAILED, failure, List.of(), null));
      throw e;
    }
  }

  private static AlertGate paced(AlertGate gate, @Nullable Throttle throttle) {
    return throttle == null
        ? gate
        : alert -> {
          throttle.awaitTurn();
          return gate.verdict(alert);
        };
  }

  /**
   * Asks a run to stop; what it has fetched is still stored. One that another process of this TOM
   * carries is stopped by that process, about a second later.
   *
   * @return whether it stops now; false if another process will see to it
   */
  boolean stop(long runId) {
    if (stopHere(runId)) {
      return true;
    }
    processes.askToStop(runId);
    return false;
  }

  private boolean stopHere(long runId) {
    LiveRun run = live.get(runId);
    if (run == null) {
      return false;
    }
    run.stop();
    watchers.changed(run.progress());
    return true;
  }

  /** Where a run stands that is under way in this process. */
  Optional<RunProgress> progress(long runId) {
    return Optional.ofNullable(live.get(runId)).map(LiveRun::progress);
  }

  /** The runs that this process carries, as they come and go. */
  Collection<LiveRun> all() {
    return Collections.unmodifiableCollection(live.values());
  }

  /** A run that this process carries. */
  Optional<LiveRun> live(long runId) {
    return Optional.ofNullable(live.get(runId));
  }

  private void carry(LiveRun live) {
    QueryRun run = live.run;
    MDC.put("run", Long.toString(run.id()));
    MDC.put("module", run.broker());
    log.info("{} started", run.title());
    try (AlertFeed feed = live.feed;
        var packer = new PacketCodec.Packer()) {
      while (!feed.ended()) {
        room.await(live);
        live.gather(feed.take(BATCH, PATIENCE));
        live.advance(intake.store(live, live.due(System.nanoTime()), packer), System.nanoTime());
        watchers.changed(live.progress());
      }
      // What the filter passed over behind the last alert that it kept.
      live.advance(intake.store(live, live.all(System.nanoTime()), packer), System.nanoTime());
      end(live, feed.outcome());
    } catch (InterruptedException stopping) {
      finish(live, RunState.INTERRUPTED, null);
    } catch (DataAccessException | TransactionException e) {
      log.error("The run's alerts could not be stored", e);
      finish(live, RunState.FAILED, RunWords.notStored("DATABASE", "its database said no"));
    } catch (RunStopped stopped) {
      finish(live, RunState.FAILED, RunWords.mustNotGoOn(stopped));
    } catch (RuntimeException | Error e) {
      log.error("The run came to a bad end", e);
      finish(
          live,
          RunState.FAILED,
          RunWords.notStored("TOM_BUG", "it made a mistake, or has too little room"));
    } finally {
      this.live.remove(run.id());
      threads.remove(run.id());
      watchers.changed(live.progress());
      MDC.clear();
    }
  }

  private void end(LiveRun live, Outcome outcome) {
    switch (outcome) {
      case Outcome.Complete() -> finish(live, RunState.COMPLETE, null);
      case Outcome.Limited(var limit) ->
          finish(live, RunState.LIMITED, new QueryRun.Failure("LIMIT", limit, null));
      // A thread that was left behind ends with this process: there is nothing to tell of it.
      case Outcome.Stopped(_) when closing -> finish(live, RunState.INTERRUPTED, null);
      case Outcome.Stopped(var leftBehind) ->
          finish(live, RunState.STOPPED, leftBehind ? RunWords.leftBehind() : null);
      case Outcome.Failed(var kind, var words, var uri) ->
          finish(
              live,
              RunState.FAILED,
              new QueryRun.Failure(kind.name(), words, uri == null ? null : uri.toString()));
    }
  }

  private void finish(LiveRun live, RunState state, QueryRun.@Nullable Failure failure) {
    ends.store(
        new RunEnds.End(live.run.id(), state, failure, live.feed.notes(), live.feed.retryAfter()));
    live.end(state, System.nanoTime());
    if (state == RunState.FAILED && failure != null) {
      log.warn("{} failed: {}", live.run.title(), failure.words());
    } else {
      log.info("{} {}: {}", live.run.title(), state.word(), live.counts().words());
    }
  }

  /** Stops every run and waits a little for their last rows. */
  @Override
  public void close() {
    closing = true;
    live.values().forEach(LiveRun::stop);
    long until = System.nanoTime() + FAREWELL.toNanos();
    for (Thread thread : List.copyOf(threads.values())) {
      try {
        thread.join(Duration.ofNanos(Math.max(1, until - System.nanoTime())));
      } catch (InterruptedException hurried) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    heartbeat.close();
    ends.storeLeft();
  }

  private final Heartbeat.Carrier carrier =
      new Heartbeat.Carrier() {
        @Override
        public Set<Long> live() {
          return Set.copyOf(live.keySet());
        }

        @Override
        public void stop(long run) {
          stopHere(run);
        }

        @Override
        public void finishLeft() {
          ends.storeLeft();
        }
      };
}
