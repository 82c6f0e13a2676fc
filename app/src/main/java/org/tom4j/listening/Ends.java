package org.tom4j.listening;

import org.tom4j.access.Viewer;
import org.tom4j.alerts.ListeningRuns;

/** Ends listening, with the run that it has started. */
final class Ends {
  private Ends() {}

  /** False if the query was not listened to. */
  static boolean end(ListeningStore store, ListeningRuns runs, Viewer viewer, long query) {
    Long run = store.find(query).map(Listening::run).orElse(null);
    boolean was = store.end(viewer, query);
    if (run != null) {
      runs.stop(run);
    }
    return was;
  }
}
