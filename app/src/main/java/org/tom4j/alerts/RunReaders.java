package org.tom4j.alerts;

import java.util.Optional;
import org.tom4j.access.Viewer;
import org.tom4j.people.People;

/** Who may go on reading what comes of a run, long after he was let in. All threads may ask. */
final class RunReaders {
  private final RunStore runs;
  private final People people;

  RunReaders(RunStore runs, People people) {
    this.runs = runs;
    this.people = people;
  }

  /**
   * Whether a viewer sees a run as things are now; false also once the run is gone. His groups are
   * read anew: those of the request that let him in may be hours old.
   */
  boolean still(Viewer viewer, long run) {
    return now(viewer, run).isPresent();
  }

  /** The viewer as he is now, with the groups that he is in, if he still sees the run. */
  Optional<Viewer> now(Viewer viewer, long run) {
    Long person = viewer.personId();
    Viewer now = person == null ? viewer : people.viewer(person);
    return runs.find(now, run).map(_ -> now);
  }
}
