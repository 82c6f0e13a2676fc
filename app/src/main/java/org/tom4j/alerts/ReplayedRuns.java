package org.tom4j.alerts;

import org.tom4j.access.Viewer;

/** Has messages that were kept read again by runs of their queries. Any thread. */
public final class ReplayedRuns {
  private final QueryStore queries;
  private final RunStore store;
  private final Runs live;
  private final SavedRuns runs;

  ReplayedRuns(QueryStore queries, RunStore store, Runs live, SavedRuns runs) {
    this.queries = queries;
    this.store = store;
    this.live = live;
    this.runs = runs;
  }

  /**
   * Starts a run of the query that reads them, and returns at once. Whether the viewer may is for
   * the caller to know.
   *
   * @param oneself whether they came by an account of the viewer's own, so that the run is his
   *     alone; otherwise it is seen as the query's runs are, whatever accounts the viewer has
   */
  public Begun start(Viewer viewer, long id, RunReplay replay, boolean oneself) {
    return runs.start(
        viewer,
        queries.find(viewer, id),
        "There is no query number " + id + " that you may see.",
        query -> RunAsked.replayed(query, replay, oneself));
  }

  /** A run that was started, as the API tells of it. */
  public RunAnswer answer(Viewer viewer, long run) {
    QueryRun found = store.find(viewer, run).orElseThrow();
    return RunAnswer.of(
        found,
        live.progress(run)
            .filter(_ -> found.state() == RunState.RUNNING)
            .orElse(new RunProgress(run, found.state(), found.counts(), 0)));
  }
}
