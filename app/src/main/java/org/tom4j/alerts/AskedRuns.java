package org.tom4j.alerts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.tom4j.access.Viewer;
import org.tom4j.runtime.feed.FeedLimits;
import org.tom4j.runtime.modules.BrokerModule;

/** Runs as another feature starts and reads them. Safe for all threads. */
public final class AskedRuns {
  private final RunStore runs;
  private final Runs live;
  private final RunStops stops;
  private final FoundFinder finder;
  private final StandingFinder standings;

  AskedRuns(
      RunStore runs, Runs live, RunStops stops, FoundFinder finder, StandingFinder standings) {
    this.runs = runs;
    this.live = live;
    this.stops = stops;
    this.finder = finder;
    this.standings = standings;
  }

  /**
   * Where a run stands.
   *
   * @param state one lower-case word
   * @param ended whether nothing comes any more
   * @param hidden rows that surveys keep to groups of which the viewer is none
   * @param words why it failed, was limited or waits, "" if there is nothing to say
   */
  public record Standing(
      String state, boolean ended, long received, long kept, long bad, long hidden, String words) {}

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

  /** Where each stands; those not kept any more, or not the viewer's to see, are left out. */
  public Map<Long, Standing> standings(Viewer viewer, Collection<Long> runsToRead) {
    return standings.standings(viewer, runsToRead);
  }

  /** The alerts of these runs that the viewer may see, run by run in their order of arrival. */
  public List<FoundAlert> found(Viewer viewer, Collection<Long> runsToRead) {
    return finder.found(viewer, runsToRead);
  }

  /** Asks a run to stop, if it goes on and the viewer may; what it has fetched is still stored. */
  public void stop(Viewer viewer, long run) {
    if (runs.findChangeable(viewer, run).isPresent()) {
      runs.find(viewer, run).ifPresent(found -> stops.stop(viewer, found));
    }
  }
}
