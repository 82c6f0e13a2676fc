package org.tom4j.alerts;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.tom4j.access.AuditStore;
import org.tom4j.access.Viewer;
import org.tom4j.web.Refusal;

/** Stops runs for those who may, and tells the history so. */
final class RunStops {
  private static final Logger log = LoggerFactory.getLogger(RunStops.class);

  private final RunStore runs;
  private final Runs live;
  private final AuditStore audit;

  RunStops(RunStore runs, Runs live, AuditStore audit) {
    this.runs = runs;
    this.live = live;
    this.audit = audit;
  }

  /** What becomes of the run. */
  enum Outcome {
    STOPPING,
    /** Another process of this TOM carries it, and has been asked to stop it. */
    ASKED,
    /** It had ended before. */
    ENDED
  }

  /**
   * @param run which the viewer may see
   * @throws Refusal.Forbidden if he may not stop it
   */
  Outcome stop(Viewer viewer, QueryRun run) {
    if (runs.findChangeable(viewer, run.id()).isEmpty()) {
      throw new Refusal.Forbidden(
          "This run belongs to somebody else; you may watch it, not stop it.");
    }
    if (run.state() != RunState.RUNNING) {
      return Outcome.ENDED;
    }
    boolean here = live.stop(run.id());
    tell(viewer, run);
    return here ? Outcome.STOPPING : Outcome.ASKED;
  }

  /** After the stop, which must work also where the database takes nothing. */
  private void tell(Viewer viewer, QueryRun run) {
    try {
      audit.add(viewer, "STOP", RunStore.KIND, run.id(), "stopped " + run.title());
    } catch (DataAccessException | TransactionException e) {
      log.warn("that run {} was stopped could not be told to the history", run.id(), e);
    }
  }
}
