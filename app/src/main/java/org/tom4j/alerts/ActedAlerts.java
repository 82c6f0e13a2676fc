package org.tom4j.alerts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionException;
import org.tom4j.access.Viewer;
import org.tom4j.catalogue.Catalogues;
import org.tom4j.web.Site;

/** Queries, alerts and their targets as actions need them. Any thread. */
public final class ActedAlerts {
  private static final Logger log = LoggerFactory.getLogger(ActedAlerts.class);

  private final RunStore runs;
  private final AlertFinder alerts;
  private final Catalogues catalogues;
  private final TargetMaker maker;

  ActedAlerts(RunStore runs, AlertFinder alerts, Catalogues catalogues, TargetMaker maker) {
    this.runs = runs;
    this.alerts = alerts;
    this.catalogues = catalogues;
    this.maker = maker;
  }

  /**
   * What became of an alert that was to have a target.
   *
   * @param target the number of its target; null: it has none
   * @param words what was done, or what stands in the way
   * @param outcome whether that is all, or another try may help
   */
  public record Linked(@Nullable Long target, String words, Outcome outcome) {}

  /** How it ended. */
  public enum Outcome {
    /** As was wanted, or there was nothing to do. */
    DONE,
    LATER,
    FAILED
  }

  /** An alert, and the run in which it was kept. */
  public record Chosen(long alert, long run) {}

  /** The alert as the API tells it, to be written as JSON, if the viewer may see it. */
  public Optional<Object> told(Viewer viewer, Site site, long id) {
    return alerts
        .find(viewer, id)
        .map(alert ->
            AlertAnswer.of(
                alert,
                catalogues.at(alert.placeAmongStars()),
                site.url("/api/alerts/" + id + "/raw/")));
  }

  /**
   * Makes targets of alerts as that person, who links what is here already. Alerts of one object
   * are one target.
   *
   * @param chosen some twenty at most: orbits of more are not asked for at once
   * @return what became of each, in their order
   * @throws DataAccessException if the database is not reached
   */
  public List<Linked> link(Viewer viewer, List<Chosen> chosen) {
    Map<Long, Long> runOf =
        chosen.stream().collect(Collectors.toMap(Chosen::alert, Chosen::run, (one, _) -> one));
    Map<Long, QueryRun> seen =
        runOf.values().stream()
            .distinct()
            .flatMap(run -> runs.find(viewer, run).stream())
            .collect(Collectors.toMap(QueryRun::id, run -> run));
    List<Linked> linked = new ArrayList<>();
    try (TargetBatch batch = maker.begin(viewer, alert -> seen.get(runOf.get(alert)))) {
      for (Chosen each : chosen) {
        linked.add(
            seen.containsKey(each.run())
                ? link(viewer, batch, each.alert())
                : new Linked(null, "Its run may not be seen any more.", Outcome.FAILED));
      }
    }
    return linked;
  }

  /** One alert that nobody can make a target of must not stand before all others. */
  private Linked link(Viewer viewer, TargetBatch batch, long alert) {
    try {
      return switch (batch.make(alert, OnMatch.LINK)) {
        case Made.Target(var target, var words) -> new Linked(target, words + ".", Outcome.DONE);
        case Made.Already(var target, var words) -> new Linked(target, words + ".", Outcome.DONE);
        case Made.Open(_, var words, _) ->
            new Linked(null, words, maker.mayMove(viewer, alert) ? Outcome.LATER : Outcome.FAILED);
        case Made.Left(_, var words) -> new Linked(null, words, Outcome.DONE);
        case Made.Skipped _ -> new Linked(null, "It was left out.", Outcome.FAILED);
      };
    } catch (DataIntegrityViolationException changed) {
      return new Linked(null, "It, or its target, was changed at this moment.", Outcome.LATER);
    } catch (DataAccessException | TransactionException unreachable) {
      throw unreachable;
    } catch (RuntimeException bug) {
      log.warn("no target could be made of alert {}", alert, bug);
      return new Linked(null, "This TOM could not: its log says more.", Outcome.LATER);
    }
  }
}
