package org.tom4j.alerts;

import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.runtime.feed.AlertFeed;
import org.tom4j.runtime.feed.AlertGate;
import org.tom4j.runtime.feed.FeedLimits;
import org.tom4j.runtime.modules.Ability;
import org.tom4j.runtime.modules.BrokerModule;
import org.tom4j.runtime.modules.KeptSettings;

/**
 * What a run asks its module: a query, or one alert.
 *
 * @param query the saved query, or null
 * @param name shown as the run's title, or null
 * @param parameters JSON: the stored form, or the alert's id
 * @param alertId the broker's id of the one alert, or null for a query
 * @param oneself whether it asks with an account of the person's own, so that the run is his alone
 * @param scheduled whether a schedule asks, not a person
 * @param replay kept messages of the query's stream to be read instead; null: the broker is asked
 * @param throttle how fast it may read for those who listen to the query; null: nobody does
 */
record RunAsked(
    @Nullable BrokerQuery query,
    @Nullable String name,
    String parameters,
    @Nullable String alertId,
    boolean oneself,
    boolean scheduled,
    @Nullable RunReplay replay,
    @Nullable Throttle throttle) {

  /** Longer ids are none: no broker has them, and no row keeps them. */
  static final int LONGEST_ID = 500;

  private static final String ALERT = "Alert ";

  static RunAsked saved(BrokerQuery query) {
    return new RunAsked(query, query.name(), query.parameters(), null, false, false, null, null);
  }

  /**
   * @param name what to call it, or null
   * @param parameters the stored form
   */
  static RunAsked unsaved(@Nullable String name, String parameters) {
    return new RunAsked(null, name, parameters, null, false, false, null, null);
  }

  static RunAsked alert(String id) {
    return new RunAsked(null, ALERT + id, AlertJson.alertId(id), id, false, false, null, null);
  }

  /** Messages of a saved query's stream that were kept, read again. */
  static RunAsked replayed(BrokerQuery query, RunReplay replay, boolean oneself) {
    return new RunAsked(
        query,
        query.name() + " (read again)",
        query.parameters(),
        null,
        oneself,
        false,
        replay,
        null);
  }

  /** Asked with an account of the person's own, if there is one; nobody is asked again. */
  RunAsked with(KeptSettings.Kept own) {
    return own.isEmpty() || replay != null
        ? this
        : new RunAsked(query, name, parameters, alertId, true, scheduled, null, throttle);
  }

  RunAsked byItsSchedule() {
    return new RunAsked(query, name, parameters, alertId, oneself, true, replay, throttle);
  }

  /** Read by who listens, no faster than that. */
  RunAsked listened(Throttle rate) {
    return new RunAsked(query, name, parameters, alertId, oneself, scheduled, replay, rate);
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

  /** Where the stream of a saved query goes on; null if there is none that could. */
  @Nullable RunPlaces places(
      RunStreams streams,
      Viewer viewer,
      BrokerModule module,
      boolean withOwnAccount,
      RunReader reader) {
    if (replay != null) {
      return replay;
    }
    return query != null && module.abilities().contains(Ability.RESUME)
        ? streams.places(viewer, query.id(), withOwnAccount, reader)
        : null;
  }

  /** Its name among those who read the stream; what is started by hand may run twice at once. */
  @Nullable String reader(BrokerModule module, long process) {
    return throttle != null && module.abilities().contains(Ability.SHARED_STREAM)
        ? "process-" + process
        : null;
  }

  AlertFeed open(
      BrokerModule module, FeedLimits limits, AlertGate gate, @Nullable RunPlaces places) {
    if (replay != null) {
      return replay.open(module, gate);
    }
    if (alertId != null) {
      return module.openAlert(alertId, limits);
    }
    if (places == null) {
      return module.open(parameters, limits, gate);
    }
    // Who listens wants what is new, also of files that a run by hand reads from the beginning.
    return throttle == null
        ? module.resumeIfWanted(parameters, limits, gate, places)
        : module.resume(parameters, limits, gate, places);
  }
}
