package org.tom4j.targets;

import java.time.Duration;
import java.util.List;
import org.tom4j.access.AuditStore;
import org.tom4j.access.Viewer;
import org.tom4j.refresh.Refresh;
import org.tom4j.refresh.Refreshes;
import org.tom4j.web.Refusal;

/** Asks the brokers about a target anew, for those who may change it. Safe for all threads. */
public final class TargetRefresh {
  private final TargetStore store;
  private final Refreshes refreshes;
  private final AuditStore audit;

  TargetRefresh(TargetStore store, Refreshes refreshes, AuditStore audit) {
    this.store = store;
    this.refreshes = refreshes;
    this.audit = audit;
  }

  /**
   * Asks for all photometry that brokers have of a target that the viewer may see. Returns at once.
   *
   * @throws Refusal.Forbidden if he may not change it
   */
  public void ask(Viewer viewer, Target target) {
    if (!store.mayChange(viewer, target.id())) {
      throw new Refusal.Forbidden(
          "You may see “" + target.name() + "” but not change it, as new photometry would.");
    }
    refreshes.ask(target.id());
    audit.add(viewer, "REFRESH", TargetStore.KIND, target.id(), "asked for new photometry");
  }

  /** Waits until nothing is waited for; false if that took longer than the patience. */
  public boolean settle(Target target, Duration patience) {
    return refreshes.settle(target.id(), patience);
  }

  /** How the brokers answered that the target was asked about last, by broker. */
  public List<Refresh> of(Target target) {
    return refreshes.of(target.id());
  }
}
