package org.tom4j.streaming;

import org.tom4j.access.Viewer;
import org.tom4j.alerts.RunPlaces;
import org.tom4j.alerts.RunReader;
import org.tom4j.alerts.RunStreams;
import org.tom4j.db.Db;

/** Gives runs the places of their queries' streams. Any thread. */
final class Streams implements RunStreams {
  private final Db db;
  private final StreamStore store;
  private final DeadLetterStore letters;
  private final DeadLetterFinder found;

  Streams(Db db, StreamStore store, DeadLetterStore letters, DeadLetterFinder found) {
    this.db = db;
    this.store = store;
    this.letters = letters;
    this.found = found;
  }

  @Override
  public RunPlaces places(Viewer viewer, long query, boolean oneself, RunReader reader) {
    QueryStream stream = store.stream(query, oneself ? viewer.personId() : null);
    return new StreamPlaces(db, store, letters, found, stream, reader);
  }
}
