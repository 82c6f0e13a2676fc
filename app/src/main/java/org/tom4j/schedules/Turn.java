package org.tom4j.schedules;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.Begun;
import org.tom4j.alerts.ScheduledRuns;
import org.tom4j.alerts.ScheduledRuns.Budget;
import org.tom4j.alerts.ScheduledRuns.Past;
import org.tom4j.alerts.SeenQueries;
import org.tom4j.alerts.SeenQuery;
import org.tom4j.people.People;

/** Decides what is done when a query's time has come: it runs, or it is said why not. */
final class Turn {
  private static final Logger log = LoggerFactory.getLogger(Turn.class);

  /** Later than this, no process was up, or the machine slept. */
  static final Duration LATE = Duration.ofMinutes(2);

  private final ScheduleStore store;
  private final ScheduledRuns runs;
  private final SeenQueries queries;
  private final People people;
  private final InstantSource clock;

  Turn(
      ScheduleStore store,
      ScheduledRuns runs,
      SeenQueries queries,
      People people,
      InstantSource clock) {
    this.store = store;
    this.runs = runs;
    this.queries = queries;
    this.people = people;
    this.clock = clock;
  }

  /**
   * What came of a turn.
   *
   * @param next when the next one is; empty if there is none
   * @param set when the schedule was set by which it is; null: there was none, or it was paused
   */
  record Taken(Optional<Instant> next, @Nullable Instant set) {
    static final Taken NONE = new Taken(Optional.empty(), null);
  }

  /**
   * Takes a turn; returns once the run is begun.
   *
   * @param due when it was to be
   */
  Taken take(long query, Instant due) {
    Optional<QuerySchedule> schedule = store.find(query).filter(one -> !one.paused());
    if (schedule.isEmpty()) {
      return Taken.NONE;
    }
    // One time for all of it: what takes long, or is put forward meanwhile, must not skip a turn.
    Instant began = clock.instant();
    Instant putOff = take(schedule.get(), due, began);
    Optional<QuerySchedule> now = again(query, schedule.get()).filter(one -> !one.paused());
    if (now.isEmpty()) {
      return Taken.NONE;
    }
    // What put it off is of the rule before.
    boolean asBefore = now.get().set().equals(schedule.get().set());
    return putOff != null && asBefore
        ? new Taken(Optional.of(putOff), now.get().set())
        : by(now.get(), began);
  }

  /**
   * The next turn, if the schedule was set otherwise since that one was taken; empty if it was not,
   * or there is none. Whoever set it could not change a turn that was under way.
   */
  Optional<Instant> changed(long query, Taken taken) {
    try {
      return store
          .find(query)
          .filter(one -> !one.paused() && !one.set().equals(taken.set()))
          .flatMap(one -> by(one, clock.instant()).next());
    } catch (DataAccessException | TransactionException e) {
      log.warn("query {}: its schedule was not read again: {}", query, e.getMessage());
      return Optional.empty();
    }
  }

  private static Taken by(QuerySchedule schedule, Instant after) {
    return new Taken(schedule.rule().next(after, schedule.set()), schedule.set());
  }

  /** It may have been set anew, or paused, meanwhile; a turn that was taken must not fail by it. */
  private Optional<QuerySchedule> again(long query, QuerySchedule before) {
    try {
      return store.find(query);
    } catch (DataAccessException | TransactionException e) {
      log.warn("query {}: its schedule was not read again: {}", query, e.getMessage());
      return Optional.of(before);
    }
  }

  /**
   * @return until when it is put off, or null: it has had its turn
   */
  private @Nullable Instant take(QuerySchedule schedule, Instant due, Instant now) {
    long query = schedule.queryId();
    Past past = runs.past(query, schedule.set());
    Instant last = past.lastStarted();
    if (last != null && !last.isBefore(due)) {
      return null; // a process began the run and was gone before it could say so
    }
    boolean late = Duration.between(due, now).compareTo(LATE) > 0;
    if (late && !schedule.catchUp()) {
      say(query, "The turn of " + Times.words(due) + " UTC was missed: no TOM was up.");
      return null;
    }
    Instant until = Backoff.until(schedule, past);
    if (until != null && until.isAfter(now)) {
      say(query, "");
      return until;
    }
    if (runs.isRunning(query)) {
      say(
          query,
          "The turn of "
              + Times.words(due)
              + " UTC was left out: a run of the query was still under way.");
      return null;
    }
    return run(schedule, now, late ? "Made up for the turn of " + Times.words(due) + " UTC." : "");
  }

  private @Nullable Instant run(QuerySchedule schedule, Instant now, String words) {
    long query = schedule.queryId();
    Viewer viewer = people.viewer(schedule.personId(), schedule.console());
    Optional<SeenQuery> seen =
        viewer.isAnonymous() ? Optional.empty() : queries.find(viewer, query);
    if (seen.isEmpty()) {
      store.pause(
          query,
          "Paused: whoever set this schedule "
              + (viewer.isAnonymous() ? "cannot sign in any more." : "may not see the query now.")
              + " Whoever may change the query can set it anew, as his own.");
      return null;
    }
    Budget budget = runs.budget(seen.get().broker(), now);
    if (budget.free() != null) {
      say(
          query,
          "Put off until %s UTC: schedules have started %d runs of %s within the hour, which is the most here (runs.per-broker-per-hour)."
              .formatted(Times.words(budget.free()), budget.used(), seen.get().broker()));
      return budget.free();
    }
    switch (runs.start(viewer, query)) {
      case Begun.Run _ -> say(query, words);
      case Begun.Not(var why) -> say(query, why);
    }
    return null;
  }

  private void say(long query, String words) {
    if (!words.isEmpty()) {
      log.info("query {}: {}", query, words);
    }
    try {
      store.tell(query, words);
    } catch (DataAccessException | TransactionException e) {
      log.warn("query {}: its schedule's words were not kept: {}", query, e.getMessage());
    }
  }
}
