package org.tom4j.listening;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.ListeningRuns;
import org.tom4j.alerts.SeenQuery;

/**
 * Queries that are listened to, as pages, programs and the command line set it. Whether somebody
 * may is for the caller to know. What is set is at work within a second, in whichever process
 * listens.
 */
final class Listened {
  /** What those do who may. */
  static final String DOING = "listen to it";

  private final ListeningStore store;
  private final ReaderStore readers;
  private final ListeningRuns runs;

  Listened(ListeningStore store, ReaderStore readers, ListeningRuns runs) {
    this.store = store;
    this.readers = readers;
    this.runs = runs;
  }

  /** Why a query cannot be listened to; null: it can. */
  @Nullable String problem(SeenQuery query) {
    return runs.goesOn(query.broker())
        ? null
        : query.broker()
            + " cannot be listened to: its answers do not go on where they were left. Let the query"
            + " run by a schedule instead.";
  }

  /** Listens from now on, with runs of the viewer's, or goes on. */
  void start(Viewer viewer, long query) {
    store.start(viewer, query);
  }

  /** False if it is not listened to. */
  boolean pause(Viewer viewer, long query) {
    return store.pause(viewer, query);
  }

  /** Listens no more, and ends the runs that go on for it; false if it was not listened to. */
  boolean end(Viewer viewer, long query) {
    List<Long> under =
        readers.readers(query).stream().map(Reader::run).filter(Objects::nonNull).toList();
    boolean was = store.end(viewer, query);
    under.forEach(runs::stop);
    return was;
  }

  /**
   * Sets how fast it is read.
   *
   * @param perSecond as somebody wrote it; "": as fast as it comes
   * @return false if it is not listened to
   * @throws IllegalArgumentException saying what a rate is
   */
  boolean throttle(Viewer viewer, long query, String perSecond) {
    return store.throttle(viewer, query, Listening.rate(perSecond));
  }
}
