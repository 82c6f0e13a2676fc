package org.tom4j.alerts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tom4j.access.Viewer;

/** What the pages of queries, runs and alerts show of filters. Any thread. */
public interface QueryFilters {

  /** The panel on the query's own page. */
  FilterPanel panel(long query, boolean mayChange);

  /**
   * What there is to say of a run's filter.
   *
   * @param filter the number of the one it began with
   */
  Optional<FilteredRun> ofRun(Viewer viewer, long run, long filter);

  /** The filters that the alert can be asked about: of queries for its broker. */
  List<FilterOfAlert> ofAlert(Viewer viewer, String broker, long alert);

  /**
   * Where it is told why a query's filter kept alerts.
   *
   * @param keptBy an alert's number → that of the filter that kept it
   * @return by the alert's number
   */
  Map<Long, String> why(long query, Map<Long, Long> keptBy);
}
