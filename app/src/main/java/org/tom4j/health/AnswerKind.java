package org.tom4j.health;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers of one kind that a module reads, and how they have changed.
 *
 * @param kind what the module reads them as, and of which address
 * @param seen how many elements were looked at
 * @param since when the first was
 * @param last when the last was
 * @param driftedSince since when they are other than usual; null: they are not
 * @param changes what is other, newest first; words that are no alarm are of members that the
 *     module does not read
 * @param acceptedAt when somebody last said that the other is usual now, or null
 * @param acceptedBy who did, or null
 */
public record AnswerKind(
    long id,
    String kind,
    long seen,
    Instant since,
    Instant last,
    @Nullable Instant driftedSince,
    List<Told> changes,
    @Nullable Instant acceptedAt,
    @Nullable String acceptedBy) {

  /** One change, and when it was first seen. */
  public record Told(Instant at, boolean alarm, String words) {}

  public AnswerKind {
    changes = List.copyOf(changes);
  }

  /** The alarms that hold now. */
  public List<String> alarms() {
    Instant since = driftedSince;
    return since == null
        ? List.of()
        : changes.stream()
            .filter(change -> change.alarm() && !change.at().isBefore(since))
            .map(Told::words)
            .toList();
  }
}
