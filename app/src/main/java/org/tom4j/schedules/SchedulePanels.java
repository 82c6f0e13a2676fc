package org.tom4j.schedules;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.QuerySchedules;
import org.tom4j.alerts.SchedulePanel;
import org.tom4j.alerts.ScheduledRuns;
import org.tom4j.alerts.SeenQueries;
import org.tom4j.people.People;
import org.tom4j.people.Person;

/** Tells the pages of queries how their schedules stand. */
final class SchedulePanels implements QuerySchedules {
  private static final Duration LONG = Duration.ofHours(30);

  private final Schedules schedules;
  private final ScheduleStore store;
  private final ScheduledRuns runs;
  private final SeenQueries queries;
  private final People people;
  private final InstantSource clock;

  SchedulePanels(
      Schedules schedules,
      ScheduleStore store,
      ScheduledRuns runs,
      SeenQueries queries,
      People people,
      InstantSource clock) {
    this.schedules = schedules;
    this.store = store;
    this.runs = runs;
    this.queries = queries;
    this.people = people;
    this.clock = clock;
  }

  @Override
  public Map<Long, String> next() {
    Map<Long, Instant> turns = store.turns();
    Map<Long, String> words = new HashMap<>();
    for (QuerySchedule schedule : store.all()) {
      Instant turn = turns.get(schedule.queryId());
      words.put(
          schedule.queryId(), schedule.paused() || turn == null ? "paused" : Times.words(turn));
    }
    return words;
  }

  @Override
  public SchedulePanel panel(long query, boolean mayChange) {
    String edit = mayChange ? SchedulePages.path(query) : "";
    return schedules
        .of(query)
        .map(standing -> panel(standing, edit))
        .orElseGet(() -> new SchedulePanel("", "", "", "", List.of(), List.of(), "", edit));
  }

  private SchedulePanel panel(Schedules.Standing standing, String edit) {
    QuerySchedule schedule = standing.schedule();
    int failures = standing.past().failures();
    String rule = schedule.rule().words();
    return new SchedulePanel(
        Character.toUpperCase(rule.charAt(0)) + rule.substring(1) + ".",
        whose(schedule)
            + (schedule.catchUp()
                ? " A turn that was missed is made up for, once."
                : " A turn that was missed is left out."),
        schedule.paused() ? "warn" : failures == 0 ? "good" : failures < 3 ? "warn" : "bad",
        schedule.paused()
            ? "paused"
            : failures == 0
                ? "on"
                : failures == 1 ? "failed last time" : "failed " + failures + " times in a row",
        remarks(standing),
        standing.next().stream().map(Times::words).toList(),
        budget(schedule),
        edit);
  }

  private String whose(QuerySchedule schedule) {
    Long person = schedule.personId();
    return person == null
        ? schedule.console() ? "Its runs are the console's." : "Whoever set it is gone."
        : "Its runs are "
            + people.find(person).map(Person::name).orElse("somebody")
            + "'s, who set it "
            + Times.words(schedule.set())
            + " UTC.";
  }

  private List<String> remarks(Schedules.Standing standing) {
    List<String> remarks = new ArrayList<>();
    if (!standing.schedule().words().isEmpty()) {
      remarks.add(standing.schedule().words());
    }
    String error = standing.past().lastError();
    Instant until = standing.until();
    if (error != null) {
      remarks.add(
          "Its last run failed: "
              + error
              + (until != null && until.isAfter(clock.instant())
                  ? " It is tried again at " + Times.words(until) + " UTC at the earliest."
                  : ""));
    }
    dark(standing).ifPresent(remarks::add);
    return remarks;
  }

  /** Near the poles there are weeks without a dusk. */
  private Optional<String> dark(Schedules.Standing standing) {
    if (!(standing.schedule().rule() instanceof Rule.Dusk dusk) || standing.schedule().paused()) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Optional<Instant> next = dusk.next(now, standing.schedule().set());
    return next.isPresent() && Duration.between(now, next.get()).compareTo(LONG) <= 0
        ? Optional.empty()
        : Optional.of(
            "At "
                + dusk.site()
                + " the Sun does not sink through −"
                + Math.round(-dusk.twilight().altitude)
                + "° "
                + next.map(time -> "before " + Times.words(time) + " UTC").orElse("within a year")
                + ": there is no such dusk until then, and no run.");
  }

  private String budget(QuerySchedule schedule) {
    return queries
        .find(Viewer.CONSOLE, schedule.queryId())
        .map(query -> {
          ScheduledRuns.Budget budget = runs.budget(query.broker(), clock.instant());
          return "Within the last hour schedules have asked %s %d of at most %d times, those of all people together."
              .formatted(query.broker(), budget.used(), budget.perHour());
        })
        .orElse("");
  }
}
