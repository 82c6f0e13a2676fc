package org.tom4j.skymaps;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.tom4j.access.Viewer;

/**
 * The targets inside of maps' 90 % regions. What was found is remembered for half a minute, so that
 * who turns pages does not wait again. Safe for all threads.
 */
final class Inside {
  private static final Duration FRESH = Duration.ofSeconds(30);
  private static final int REMEMBERED = 8;

  private final InsideFinder finder;
  private final InstantSource clock;
  private final Map<Key, Remembered> remembered =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Remembered> eldest) {
          return size() > REMEMBERED;
        }
      };

  private record Key(String sha256, Viewer viewer) {}

  private record Remembered(InsideTargets targets, Instant until) {}

  /**
   * A target and its credible level.
   *
   * @param rank counted from 1
   */
  record Line(int rank, InsideFinder.Found target, double level, boolean inHalf) {}

  Inside(InsideFinder finder, InstantSource clock) {
    this.finder = finder;
    this.clock = clock;
  }

  InsideTargets of(Viewer viewer, ReadMap read) {
    Key key = new Key(read.sha256(), viewer);
    Instant now = clock.instant();
    synchronized (remembered) {
      Remembered known = remembered.get(key);
      if (known != null && now.isBefore(known.until())) {
        return known.targets();
      }
    }
    InsideTargets found = finder.inside(viewer, read.map(), read.map().ninety());
    synchronized (remembered) {
      remembered.put(key, new Remembered(found, now.plus(FRESH)));
    }
    return found;
  }

  /** Those of some places in the order, without what the viewer may see no longer. */
  List<Line> lines(Viewer viewer, ReadMap read, InsideTargets inside, int from, int to) {
    Map<Long, InsideFinder.Found> found = finder.found(viewer, inside.ids(from, to));
    float half = read.map().half().limit();
    return IntStream.range(from, Math.min(to, inside.size()))
        .mapToObj(at -> {
          InsideFinder.Found target = found.get(inside.id(at));
          return target == null
              ? null
              : new Line(at + 1, target, inside.level(at), inside.level(at) <= half);
        })
        .filter(Objects::nonNull)
        .toList();
  }
}
