package org.tom4j.streaming;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.Begun;
import org.tom4j.alerts.ReplayedRuns;
import org.tom4j.db.Db;

/**
 * Has messages of streams that could not be used read again, and throws them away. Who may is for
 * the caller to know ({@link StreamRights}). Any thread.
 */
final class Letters {
  static final String NONE =
      "There is nothing to read again: these messages are gone already, or their module could not"
          + " tell their bytes.";

  private final Db db;
  private final DeadLetterStore store;
  private final DeadLetterFinder found;
  private final ReplayedRuns runs;

  Letters(Db db, DeadLetterStore store, DeadLetterFinder found, ReplayedRuns runs) {
    this.db = db;
    this.store = store;
    this.found = found;
    this.runs = runs;
  }

  /**
   * What became of an attempt to read some again.
   *
   * @param leftOut how many were asked for that are gone, or whose bytes were not told
   */
  record Replayed(Begun begun, int leftOut) {
    String leftOutWords() {
      return leftOut == 0
          ? ""
          : LetterText.messages(leftOut)
              + (leftOut == 1 ? " was" : " were")
              + " left out: gone already, or never told with their bytes.";
    }
  }

  /**
   * Starts a run that reads messages again, and returns at once.
   *
   * @param own whether the stream is the viewer's own
   * @param wanted their numbers; null: all, the oldest first
   */
  Replayed replay(Viewer viewer, QueryStream stream, boolean own, @Nullable List<Long> wanted) {
    List<Long> readable = found.readable(stream, StreamPlaces.MOST_LETTERS);
    List<Long> chosen = readable;
    int asked = readable.size();
    if (wanted != null) {
      Set<Long> these = new HashSet<>(wanted);
      chosen = readable.stream().filter(these::contains).toList();
      asked = these.size();
    }
    if (chosen.isEmpty()) {
      return new Replayed(new Begun.Not(NONE), 0);
    }
    var replay = new LetterReplay(db, store, found, stream, chosen);
    return new Replayed(runs.start(viewer, stream.query(), replay, own), asked - chosen.size());
  }

  /**
   * Throws messages away.
   *
   * @param wanted their numbers; null: all
   * @return how many were there
   */
  int discard(Viewer viewer, QueryStream stream, @Nullable List<Long> wanted) {
    return store.discard(viewer, stream, wanted);
  }
}
