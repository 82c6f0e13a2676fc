package org.tom4j.targets;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tom4j.access.AuditStore;
import org.tom4j.access.Viewer;
import org.tom4j.refresh.Refresh;
import org.tom4j.refresh.RefreshEvery;
import org.tom4j.refresh.RefreshRule;
import org.tom4j.refresh.RefreshRules;
import org.tom4j.refresh.Refreshes;
import org.tom4j.web.Refusal;

/**
 * Asks the brokers about a target anew, now or time and again, for those who may change it. Safe
 * for all threads.
 */
public final class TargetRefresh {
  private final TargetStore store;
  private final Refreshes refreshes;
  private final RefreshRules rules;
  private final AuditStore audit;

  TargetRefresh(TargetStore store, Refreshes refreshes, RefreshRules rules, AuditStore audit) {
    this.store = store;
    this.refreshes = refreshes;
    this.rules = rules;
    this.audit = audit;
  }

  /**
   * Asks for all photometry that brokers have of a target that the viewer may see. Returns at once.
   *
   * @throws Refusal.Forbidden if he may not change it
   */
  public void ask(Viewer viewer, Target target) {
    demandMayChange(viewer, target);
    refreshes.ask(target.id());
    audit.add(viewer, "REFRESH", TargetStore.KIND, target.id(), "asked for new photometry");
  }

  private void demandMayChange(Viewer viewer, Target target) {
    if (!store.mayChange(viewer, target.id())) {
      throw new Refusal.Forbidden(
          "You may see “" + target.name() + "” but not change it, as new photometry would.");
    }
  }

  /**
   * Keeps a target that the viewer may see up to date, from one interval from now on.
   *
   * @param wanted how often, empty: no longer; asked of who may change it alone, and may throw on
   *     what was sent
   * @return what was wanted
   * @throws Refusal.Forbidden if he may not change it
   * @throws Refusal.NotFound if it was deleted meanwhile
   */
  public Optional<RefreshEvery> keep(
      Viewer viewer, Target target, Supplier<Optional<RefreshEvery>> wanted) {
    demandMayChange(viewer, target);
    Optional<RefreshEvery> every = wanted.get();
    if (every.isEmpty()) {
      boolean _ = rules.remove(viewer, target.id());
    } else if (!rules.set(viewer, target.id(), every.get())) {
      throw new Refusal.NotFound("“" + target.name() + "” was deleted meanwhile.");
    }
    return every;
  }

  /** How a target is kept up to date, if it is. */
  public Optional<RefreshRule> rule(Target target) {
    return rules.of(target.id());
  }

  /**
   * Why asking about a target brings nothing as things are, or "". Asks modules whether they know
   * its names, each a few seconds at most.
   */
  public String futility(Target target) {
    if (refreshes.isAnybodyToAsk(target.id())) {
      return "";
    }
    return target.type() == TargetType.NON_SIDEREAL
        ? "It moves, and no module is asked by an orbit: as long as none knows one of its names"
            + " or gives light curves of its alerts, this brings nothing."
        : "As long as no module knows one of its names or gives light curves of its alerts, this"
            + " brings nothing.";
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
