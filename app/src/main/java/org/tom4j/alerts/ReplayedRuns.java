package org.tom4j.alerts;

import java.util.Optional;
import org.tom4j.access.Viewer;
import org.tom4j.runtime.modules.BrokerModule;
import org.tom4j.runtime.modules.ModuleHost;

/** Has messages that were kept read again by runs of their queries. Any thread. */
public final class ReplayedRuns {
  private final QueryStore queries;
  private final RunStore runs;
  private final Runs live;
  private final ModuleHost modules;

  ReplayedRuns(QueryStore queries, RunStore runs, Runs live, ModuleHost modules) {
    this.queries = queries;
    this.runs = runs;
    this.live = live;
    this.modules = modules;
  }

  /** A saved query as somebody may see it. */
  public record Query(long id, String name, String broker, boolean mayChange) {}

  /** What became of an attempt. */
  public sealed interface Begun {
    record Run(long id) implements Begun {}

    /** It could not be; words say why. */
    record Not(String words) implements Begun {}
  }

  /** The query, if the viewer may see it. */
  public Optional<Query> query(Viewer viewer, long id) {
    return queries
        .findListed(viewer, id)
        .map(found ->
            new Query(id, found.query().name(), found.query().broker(), found.mayChange()));
  }

  /**
   * Starts a run of the query that reads them, and returns at once. Whether the viewer may is for
   * the caller to know.
   *
   * @param oneself whether they came by an account of the viewer's own, so that the run is his
   *     alone; otherwise it is seen as the query's runs are, whatever accounts the viewer has
   */
  public Begun start(Viewer viewer, long id, RunReplay replay, boolean oneself) {
    BrokerQuery query = queries.find(viewer, id).orElse(null);
    if (query == null) {
      return new Begun.Not("There is no query number " + id + " that you may see.");
    }
    BrokerModule module = modules.find(query.broker()).orElse(null);
    if (module == null) {
      return new Begun.Not("The broker module " + query.broker() + " is not in use just now.");
    }
    RunAsked asked = RunAsked.replayed(query, replay, oneself);
    return new Begun.Run(live.start(viewer, module, asked, null).id());
  }

  /** A run that was started, as the API tells of it. */
  public RunAnswer answer(Viewer viewer, long run) {
    QueryRun found = runs.find(viewer, run).orElseThrow();
    return RunAnswer.of(
        found,
        live.progress(run)
            .filter(_ -> found.state() == RunState.RUNNING)
            .orElse(new RunProgress(run, found.state(), found.counts(), 0)));
  }
}
