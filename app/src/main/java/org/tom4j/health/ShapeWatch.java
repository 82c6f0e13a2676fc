package org.tom4j.health;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /** One answer that was seen, and when. */
  private record Sight(SeenShape seen, Instant at) {}

  private record Kind(String module, String kind) {}

  /** What fetches saw, in their order; each kind of answers is read and written once. */
  void saw(List<FetchReport> reports) {
    Map<Kind, List<Sight>> kinds = new LinkedHashMap<>();
    for (FetchReport report : reports) {
      for (SeenShape seen : report.shapes()) {
        kinds
            .computeIfAbsent(new Kind(report.module(), seen.kind()), none -> new ArrayList<>())
            .add(new Sight(seen, report.ended()));
      }
    }
    kinds.forEach(this::compare);
  }

  /** A bug here would be the end of the thread that writes, and of what the others saw. */
  private void compare(Kind kind, List<Sight> sights) {
    try {
      store.inOne(() -> saw(kind, sights));
    } catch (RuntimeException bug) {
      log.warn("{}: what its service sends could not be compared", kind.module(), bug);
    }
  }

  private void saw(Kind kind, List<Sight> sights) {
    Optional<ShapeStore.Kept> known = store.find(kind.module(), kind.kind());
    if (known.isPresent()) {
      follow(kind, known.get(), sights);
      return;
    }
    Sight first = sights.getFirst();
    store.add(kind.module(), kind.kind(), ShapeHistory.of(first.seen().shape()), first.at());
    if (sights.size() > 1) {
      store
          .find(kind.module(), kind.kind())
          .ifPresent(kept -> follow(kind, kept, sights.subList(1, sights.size())));
    }
  }

  private void follow(Kind kind, ShapeStore.Kept kept, List<Sight> sights) {
    ShapeHistory history = kept.history();
    Set<Change> told = new HashSet<>();
    Instant drifted = kept.driftedSince();
    Sight began = null;
    for (Sight sight : sights) {
      List<Change> changes = new ArrayList<>();
      history = history.and(sight.seen().shape(), sight.seen().read(), changes);
      List<Change> alarms = history.alarms();
      changes.addAll(alarms);
      if (told.addAll(changes)) {
        store.tell(kept.id(), changes, drifted, sight.at());
      }
      if (alarms.isEmpty()) {
        drifted = null;
        began = null;
        told.clear();
      } else if (drifted == null) {
        drifted = sight.at();
        began = sight;
        log.warn(
            "{}: answers have changed ({}): {}",
            kind.module(),
            kind.kind(),
            String.join("; ", alarms.stream().map(Change::words).toList()));
      }
    }
    store.after(
        kept,
        history,
        sights.getLast().at(),
        drifted,
        began == null ? null : began.seen().sample());
  }
}
