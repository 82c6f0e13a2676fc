package org.tom4j.alerts;

import org.jspecify.annotations.Nullable;
import org.tom4j.runtime.feed.AlertFeed;
import org.tom4j.runtime.feed.AlertGate;
import org.tom4j.runtime.feed.FeedLimits;
import org.tom4j.runtime.modules.BrokerModule;

/**
 * What a run asks its module: a query, or one alert.
 *
 * @param query the saved query, or null
 * @param name shown as the run's title, or null
 * @param parameters JSON: the stored form, or the alert's id
 * @param alertId the broker's id of the one alert, or null for a query
 * @param oneself whether it asks with an account of the person's own, so that the run is his alone
 * @param scheduled whether a schedule asks, not a person
 */
record RunAsked(
    @Nullable BrokerQuery query,
    @Nullable String name,
    String parameters,
    @Nullable String alertId,
    boolean oneself,
    boolean scheduled) {

  /** Longer ids are none: no broker has them, and no row keeps them. */
  static final int LONGEST_ID = 500;

  private static final String ALERT = "Alert ";

  static RunAsked saved(BrokerQuery query) {
    return new RunAsked(query, query.name(), query.parameters(), null, false, false);
  }

  /**
   * @param name what to call it, or null
   * @param parameters the stored form
   */
  static RunAsked unsaved(@Nullable String name, String parameters) {
    return new RunAsked(null, name, parameters, null, false, false);
  }

  static RunAsked alert(String id) {
    return new RunAsked(null, ALERT + id, AlertJson.alertId(id), id, false, false);
  }

  RunAsked asOneself() {
    return new RunAsked(query, name, parameters, alertId, true, scheduled);
  }

  RunAsked byItsSchedule() {
    return new RunAsked(query, name, parameters, alertId, oneself, true);
  }

  /** What a run without a saved query asked, once more. */
  static RunAsked again(QueryRun run) {
    String name = run.queryName();
    if (name != null && name.startsWith(ALERT)) {
      RunAsked one = alert(name.substring(ALERT.length()));
      if (one.parameters.equals(run.parameters())) {
        return one;
      }
    }
    return unsaved(name, run.parameters());
  }

  AlertFeed open(BrokerModule module, FeedLimits limits, AlertGate gate) {
    return alertId == null
        ? module.open(parameters, limits, gate)
        : module.openAlert(alertId, limits);
  }
}
