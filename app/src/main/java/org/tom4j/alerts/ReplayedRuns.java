package org.tom4j.alerts;

import org.tom4j.access.Viewer;
import org.tom4j.runtime.modules.BrokerModule;
import org.tom4j.runtime.modules.ModuleHost;

/** Has messages that were kept read again by runs of their queries. Any thread. */
public final class ReplayedRuns {
  private final QueryStore queries;
  private final Runs live;
  private final ModuleHost modules;

  ReplayedRuns(QueryStore queries, Runs live, ModuleHost modules) {
    this.queries = queries;
    this.live = live;
    this.modules = modules;
  }

  /** What became of an attempt. */
  public sealed interface Begun {
    record Run(long id) implements Begun {}

    /** It could not be; words say why. */
    record Not(String words) implements Begun {}
  }

  /** Starts a run of the query that reads them, and returns at once. */
  public Begun start(Viewer viewer, long id, RunReplay replay) {
    BrokerQuery query = queries.findChangeable(viewer, id).orElse(null);
    if (query == null) {
      return new Begun.Not("There is no such query that you may change.");
    }
    BrokerModule module = modules.find(query.broker()).orElse(null);
    if (module == null) {
      return new Begun.Not("The broker module " + query.broker() + " is not in use just now.");
    }
    return new Begun.Run(live.start(viewer, module, RunAsked.replayed(query, replay), null).id());
  }
}
