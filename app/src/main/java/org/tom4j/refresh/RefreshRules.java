package org.tom4j.refresh;

import java.time.InstantSource;
import java.util.Optional;
import org.tom4j.access.Viewer;

/** Which targets are kept up to date, and how often. Safe for all threads. */
public final class RefreshRules {
  private final RefreshRuleStore store;
  private final InstantSource clock;

  RefreshRules(RefreshRuleStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** A target's rule; empty: it is asked about when a person wants it, and only then. */
  public Optional<RefreshRule> of(long targetId) {
    return store.find(targetId);
  }

  /**
   * Keeps a target up to date, for the first time one interval from now; one that is kept so
   * already goes on as it was. Whether the viewer may change the target is for the caller to know.
   *
   * @return false if the target is gone
   */
  public boolean set(Viewer viewer, long targetId, RefreshEvery every) {
    return store.set(viewer, targetId, every, clock.instant());
  }

  /** Keeps a target up to date no longer; false if it was not. */
  public boolean remove(Viewer viewer, long targetId) {
    return store.remove(viewer, targetId);
  }
}
