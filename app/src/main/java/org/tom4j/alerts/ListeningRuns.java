package org.tom4j.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.runtime.modules.Ability;
import org.tom4j.runtime.modules.BrokerModule;
import org.tom4j.runtime.modules.ModuleHost;

/** Runs of queries that are listened to: started, stopped and told of. Any thread. */
public final class ListeningRuns {
  private final QueryStore queries;
  private final RunStore store;
  private final Runs live;
  private final SavedRuns runs;
  private final ModuleHost modules;
  private final ListeningRunFinder finder;

  ListeningRuns(
      QueryStore queries,
      RunStore store,
      Runs live,
      SavedRuns runs,
      ModuleHost modules,
      ListeningRunFinder finder) {
    this.queries = queries;
    this.store = store;
    this.live = live;
    this.runs = runs;
    this.modules = modules;
    this.finder = finder;
  }

  /**
   * How a query's last run stands.
   *
   * @param running whether it is under way, in whatever process
   * @param ending how it ended, if it has
   * @param error why it failed or waits, in words; or ""
   * @param finished null while it runs
   * @param outdated whether the query, its filter or its module have changed since it began
   */
  public record Last(
      long run,
      Instant started,
      boolean running,
      Ending ending,
      String error,
      @Nullable Instant finished,
      boolean outdated) {}

  /** How a run ended, as far as it matters to what comes next. */
  public enum Ending {
    /** The broker had no more to say. */
    COMPLETE,
    FAILED,
    /** Somebody stopped it. */
    STOPPED,
    /** A limit was reached, or its process ended; or it goes on. */
    CUT_OFF
  }

  /**
   * What came within a night.
   *
   * @param begins when the night begins
   */
  public record Night(
      Instant begins, long received, long kept, long dropped, long unknown, long bad) {

    static final Night NOTHING = new Night(Instant.EPOCH, 0, 0, 0, 0, 0);

    Night plus(Night other) {
      return new Night(
          begins,
          received + other.received,
          kept + other.kept,
          dropped + other.dropped,
          unknown + other.unknown,
          bad + other.bad);
    }

    /** Those that came although they were there already: a repeat is counted and not kept twice. */
    public long repeated() {
      return received - kept - dropped - unknown - bad;
    }
  }

  /** Whether queries of the broker can be listened to: its streams go on where they were left. */
  public boolean goesOn(String broker) {
    return modules
        .find(broker)
        .map(module -> module.abilities().contains(Ability.RESUME))
        .orElse(false);
  }

  /** Whether several processes may read one stream of the broker's at once. */
  public boolean isShared(String broker) {
    return modules
        .find(broker)
        .map(module -> module.abilities().contains(Ability.SHARED_STREAM))
        .orElse(false);
  }

  /** The number of this process of the TOM. */
  public long process() {
    return live.process();
  }

  /** Starts a run as that person and returns at once. */
  public Begun start(Viewer viewer, long id, Throttle throttle) {
    Optional<BrokerQuery> found = queries.find(viewer, id);
    Optional<String> unfit =
        found
            .map(BrokerQuery::broker)
            .filter(broker -> modules.find(broker).isPresent() && !goesOn(broker));
    if (unfit.isPresent()) {
      return new Begun.Not(
          unfit.get() + " cannot be listened to: its stream would begin anew each time.");
    }
    return runs.start(
        viewer,
        found,
        "The query is not seen any more by who began to listen.",
        query -> RunAsked.saved(query).listened(throttle));
  }

  /** Asks a run to stop; another process that carries it does so within a second. */
  public void stop(long run) {
    boolean _ = live.stop(run);
  }

  /**
   * How the query's last run stands; empty if it was never run.
   *
   * @param process which carried it; null: whichever did
   */
  public Optional<Last> last(long query, @Nullable Long process) {
    return finder.last(query, process).map(this::last);
  }

  private Last last(ListeningRunFinder.Found run) {
    String version = modules.find(run.broker()).map(BrokerModule::version).orElse("");
    return new Last(
        run.id(),
        run.started(),
        run.state() == RunState.RUNNING,
        ending(run.state()),
        run.error(),
        run.finished(),
        run.outdated() || !(version.isEmpty() || version.equals(run.moduleVersion())));
  }

  private static Ending ending(RunState state) {
    return switch (state) {
      case COMPLETE -> Ending.COMPLETE;
      case FAILED -> Ending.FAILED;
      case STOPPED -> Ending.STOPPED;
      case RUNNING, LIMITED, INTERRUPTED -> Ending.CUT_OFF;
    };
  }

  /** How fast a run goes; empty if another process carries it, or it has ended. */
  public Optional<ListeningPace> pace(long run) {
    return live.live(run).map(ListeningPace::of);
  }

  /** What came in the query's latest nights, the last first. */
  public List<Night> nights(long query, Duration offset, int atMost) {
    return finder.nights(query, offset, atMost);
  }

  /** What runs have counted so far, all together. */
  public Night now(List<Long> runs) {
    return runs.stream().map(this::now).reduce(Night.NOTHING, Night::plus);
  }

  private Night now(long run) {
    RunProgress progress = live.progress(run).orElseGet(() -> store.progress(run));
    RunCounts counts = progress.counts();
    return new Night(
        Instant.EPOCH,
        counts.received(),
        counts.kept(),
        counts.passedOver().dropped(),
        counts.passedOver().unknown(),
        counts.bad());
  }
}
