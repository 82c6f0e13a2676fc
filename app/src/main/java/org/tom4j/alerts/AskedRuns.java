package org.tom4j.alerts;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tom4j.access.Viewer;
import org.tom4j.runtime.feed.FeedLimits;
import org.tom4j.runtime.modules.BrokerModule;

/** Runs as another feature starts and reads them. Safe for all threads. */
public final class AskedRuns {
  private final RunStore runs;
  private final Runs live;
  private final RunStops stops;
  private final FoundFinder finder;

  AskedRuns(RunStore runs, Runs live, RunStops stops, FoundFinder finder) {
    this.runs = runs;
    this.live = live;
    this.stops = stops;
    this.finder = finder;
  }

  /**
   * Where a run stands.
   *
   * @param state one lower-case word
   * @param ended whether nothing comes any more
   * @param words why it failed, was limited or waits, "" if there is nothing to say
   */
  public record Standing(
      String state, boolean ended, long received, long kept, long bad, String words) {}

  /**
   * Starts a run of a query that is not saved, and returns its number at once.
   *
   * @param title what it is called
   * @param storedQuery as the module stores it
   */
  public long start(
      Viewer viewer, BrokerModule module, String title, String storedQuery, FeedLimits limits) {
    return live.startWithin(limits, viewer, module, RunAsked.unsaved(title, storedQuery)).id();
  }

  /** Where it stands; empty if it is not kept any more, or not the viewer's to see. */
  public Optional<Standing> standing(Viewer viewer, long run) {
    return runs.find(viewer, run).map(this::standing);
  }

  private Standing standing(QueryRun found) {
    RunProgress now = live.progress(found.id()).orElseGet(() -> runs.progress(found.id()));
    // It may have ended since it was found: then its end is told whole.
    QueryRun run = now.ended() ? runs.find(Viewer.CONSOLE, found.id()).orElse(found) : found;
    RunCounts counts = now.counts();
    return new Standing(
        now.word(), now.ended(), counts.received(), counts.kept(), counts.bad(), words(run, now));
  }

  private static String words(QueryRun run, RunProgress now) {
    QueryRun.Failure failure = run.failure();
    if (failure != null) {
      return failure.words();
    }
    return now.paused() == null ? "" : now.paused();
  }

  /** The alerts of these runs, run by run in their order of arrival. */
  public List<FoundAlert> found(Collection<Long> runsToRead) {
    return finder.found(runsToRead);
  }

  /** Asks a run to stop, if it goes on and the viewer may; what it has fetched is still stored. */
  public void stop(Viewer viewer, long run) {
    if (runs.findChangeable(viewer, run).isPresent()) {
      runs.find(viewer, run).ifPresent(found -> stops.stop(viewer, found));
    }
  }
}
