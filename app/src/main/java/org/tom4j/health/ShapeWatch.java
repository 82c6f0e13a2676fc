package org.tom4j.health;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tom4j.runtime.modules.FetchReport;
import org.tom4j.runtime.shape.Change;
import org.tom4j.runtime.shape.SeenShape;
import org.tom4j.runtime.shape.Shape;

/**
 * Compares what answers look like with what they looked like. Answers that lack something are
 * gathered until chance does not explain it: then it is an alarm, and stays one until answers have
 * all of it again or somebody accepts them as they are. Answers without elements say nothing.
 */
final class ShapeWatch {
  private static final Logger log = LoggerFactory.getLogger(ShapeWatch.class);

  private final ShapeStore store;

  ShapeWatch(ShapeStore store) {
    this.store = store;
  }

  void saw(FetchReport report) {
    for (SeenShape seen : report.shapes()) {
      Optional<ShapeStore.Kept> kept = store.find(report.module(), seen.kind());
      if (kept.isEmpty()) {
        store.add(report.module(), seen.kind(), seen.shape(), report.ended());
      } else {
        compare(report.module(), kept.get(), seen, report.ended());
      }
    }
  }

  private void compare(String module, ShapeStore.Kept kept, SeenShape seen, Instant now) {
    @Nullable Shape gathered = kept.recent();
    Shape recent = gathered == null ? seen.shape() : gathered.plus(seen.shape());
    List<Change> changes = seen.changes(kept.usual(), recent);
    if (changes.stream().noneMatch(change -> isLack(change, seen))) {
      news(kept, changes, now);
      store.usual(kept.id(), kept.usual().plus(recent), now);
      return;
    }
    store.recent(kept.id(), recent, now);
    if (Change.anyAlarm(changes)) {
      alarm(module, kept, seen, changes, now);
    }
  }

  private void alarm(
      String module, ShapeStore.Kept kept, SeenShape seen, List<Change> changes, Instant now) {
    List<Change> alarms = changes.stream().filter(Change::isAlarm).toList();
    if (kept.driftedSince() == null) {
      store.drifted(kept.id(), seen.sample(), now);
      log.warn(
          "{}: answers have changed ({}): {}",
          module,
          seen.kind(),
          String.join("; ", alarms.stream().map(Change::words).toList()));
    }
    store.tell(kept.id(), alarms, kept.driftedSince(), now);
  }

  /** Members that a module does not read are told once, and are usual from then on. */
  private void news(ShapeStore.Kept kept, List<Change> changes, Instant now) {
    if (!changes.isEmpty()) {
      store.tell(kept.id(), changes, null, now);
    }
  }

  private static boolean isLack(Change change, SeenShape seen) {
    return change.kind() != Change.Kind.NEW && seen.read().contains(change.member());
  }
}
