package org.tom4j.health;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tom4j.runtime.modules.FetchReport;
import org.tom4j.runtime.shape.Change;
import org.tom4j.runtime.shape.SeenShape;
import org.tom4j.runtime.shape.ShapeHistory;

/**
 * Compares what answers look like with what they looked like. A drift stays until answers have all
 * of it again or somebody accepts them as they are.
 */
final class ShapeWatch {
  private static final Logger log = LoggerFactory.getLogger(ShapeWatch.class);

  private final ShapeStore store;

  ShapeWatch(ShapeStore store) {
    this.store = store;
  }

  void saw(FetchReport report) {
    for (SeenShape seen : report.shapes()) {
      store.inOne(() -> saw(report.module(), seen, report.ended()));
    }
  }

  private void saw(String module, SeenShape seen, Instant now) {
    Optional<ShapeStore.Kept> known = store.find(module, seen.kind());
    if (known.isEmpty()) {
      store.add(module, seen.kind(), ShapeHistory.of(seen.shape()), now);
      return;
    }
    ShapeStore.Kept kept = known.get();
    List<Change> told = new ArrayList<>();
    ShapeHistory after = kept.history().and(seen.shape(), seen.read(), told);
    List<Change> alarms = after.alarms();
    told.addAll(alarms);
    store.after(kept, after, seen.sample(), now);
    if (!told.isEmpty()) {
      store.tell(kept.id(), told, kept.driftedSince(), now);
    }
    if (!alarms.isEmpty() && kept.driftedSince() == null) {
      log.warn(
          "{}: answers have changed ({}): {}",
          module,
          seen.kind(),
          String.join("; ", alarms.stream().map(Change::words).toList()));
    }
  }
}
