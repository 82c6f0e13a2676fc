package org.tom4j.runtime.modules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Cone;
import org.tom4j.broker.NearbyObject;
import org.tom4j.runtime.feed.FeedFailure;
import org.tom4j.runtime.feed.NearbyCheck;
import org.tom4j.runtime.feed.Outcome;
import org.tom4j.runtime.feed.Outcome.Kind;
import org.tom4j.runtime.feed.ShortFetch;

/** The objects of one short fetch, checked, as they come. */
final class NearbyTold {
  /** Nobody reads further; the densest fields have a thousand stars in a square arcminute. */
  private static final int MOST = 5000;

  private final Cone cone;
  private final List<NearbyObject> objects = new ArrayList<>();
  private long outside;
  private volatile boolean cut;

  NearbyTold(Cone cone) {
    this.cone = cone;
  }

  /** Reads a module's stream to its end, the limit, or until nobody waits; on its thread. */
  void read(ShortFetch.Fetching fetching, @Nullable Stream<NearbyObject> stream) {
    if (stream == null) {
      throw new FeedFailure(Kind.MODULE_BUG, "near returned null");
    }
    try (Stream<NearbyObject> closing = stream) {
      cut = closing.sequential().anyMatch(object -> !accept(fetching, object));
    }
  }

  private boolean accept(ShortFetch.Fetching fetching, @Nullable NearbyObject object) {
    if (!fetching.isOpen()) {
      return false;
    }
    try {
      if (object == null) {
        throw new IllegalArgumentException("the module's stream held a null");
      }
      NearbyObject checked = NearbyCheck.check(object);
      synchronized (objects) {
        if (NearbyCheck.isIn(cone, checked)) {
          objects.add(checked);
        } else {
          outside++;
        }
        return objects.size() + outside < MOST;
      }
    } catch (IllegalArgumentException unfit) {
      fetching.bad(String.valueOf(unfit.getMessage()));
      return true;
    }
  }

  /** What came until the fetch ended in this way. */
  NearbyAnswer answer(ShortFetch fetch, Outcome ended) {
    Outcome outcome =
        ended instanceof Outcome.Complete && cut
            ? new Outcome.Limited("the limit of " + MOST + " objects was reached")
            : ended;
    synchronized (objects) {
      return new NearbyAnswer(objects, fetch.bad(), outside, fetch.notes(), outcome);
    }
  }
}
