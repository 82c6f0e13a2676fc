package org.tom4j.filtering;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.tom4j.alerts.RunGate;
import org.tom4j.broker.GenericAlert;
import org.tom4j.filters.Candidate;
import org.tom4j.filters.Decision;
import org.tom4j.filters.Filter;
import org.tom4j.runtime.feed.ReadAlert;

/** A query's filter at work in one run. Explains the first few alerts that it does not keep. */
final class RunFilter implements RunGate {
  private static final Logger log = LoggerFactory.getLogger(RunFilter.class);

  /** So many are explained of each outcome: to explain takes several times what to decide does. */
  private static final int TOLD = 20;

  private final SetFilter set;
  private final Filter filter;
  private final PassedOverStore store;
  private long dropped;
  private long unknown;
  private final List<PassedOverAlert> waiting = new ArrayList<>();
  private int told;

  RunFilter(SetFilter set, Filter filter, PassedOverStore store) {
    this.set = set;
    this.filter = filter;
    this.store = store;
  }

  /** An alert that a module has read, as filters see it. */
  static Candidate candidate(ReadAlert alert) {
    return new Candidate(alert.alert(), alert::members, alert::history, alert::fluxes);
  }

  @Override
  public Verdict verdict(ReadAlert alert) {
    Candidate candidate = candidate(alert);
    Decision decision = filter.decide(candidate);
    return switch (decision.outcome()) {
      case KEEP -> Verdict.KEEP;
      case DROP -> passedOver(candidate, Verdict.DROP, dropped++);
      case UNKNOWN -> passedOver(candidate, Verdict.UNKNOWN, unknown++);
    };
  }

  private Verdict passedOver(Candidate candidate, Verdict verdict, long before) {
    if (before < TOLD) {
      explain(candidate);
    }
    return verdict;
  }

  private void explain(Candidate candidate) {
    GenericAlert alert = candidate.alert();
    var explained =
        new PassedOverAlert(
            alert.id(), alert.name(), alert.restrictedTo(), Why.of(filter.explain(candidate)));
    synchronized (waiting) {
      waiting.add(explained);
    }
  }

  @Override
  public long filter() {
    return set.id();
  }

  @Override
  public @Nullable String problem() {
    return null;
  }

  @Override
  public void tell(long run) {
    List<PassedOverAlert> some;
    synchronized (waiting) {
      some = List.copyOf(waiting);
      waiting.clear();
    }
    if (some.isEmpty()) {
      return;
    }
    try {
      store.add(run, set.id(), told, some);
      told += some.size();
    } catch (DataAccessException | TransactionException e) {
      // They are examples: the run goes on without them.
      log.warn("what the filter of run {} passed over is not told: {}", run, e.getMessage());
    }
  }
}
