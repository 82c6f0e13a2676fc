package org.tom4j.schedules;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.api.Says;

/** A query's schedule as the API tells of it. */
@Says("When a saved query runs by itself.")
record ScheduleAnswer(
    @Says("every, cron or dusk; none: it runs when somebody asks, and only then.") String kind,
    @Says("Of every: from one turn to the next.") @Nullable Integer minutes,
    @Says("Of cron: minute, hour, day of month, month, day of week; UTC.") @Nullable String cron,
    @Says("Of dusk: what the site is called.") @Nullable String site,
    @Says("Of dusk: degrees, east is positive.") @Nullable Double longitude,
    @Says("Of dusk: degrees, north is positive.") @Nullable Double latitude,
    @Says("Of dusk: civil, nautical or astronomical.") @Nullable String twilight,
    @Says("Of dusk: minutes after it; negative: before.") @Nullable Integer offset,
    @Says("Whether a turn that was missed is made up for, once.") boolean catchUp,
    @Says("Whether it starts no run until it is set anew.") boolean paused,
    @Says("The rule in words.") String words,
    @Says("What there is to say of the last turn; empty: it ran.") String lastTurn,
    @Says("Runs in a row that failed.") int failures,
    @Says("When its last run began; null: never.") @Nullable Instant lastRun,
    @Says("The next five times; none while it is paused.") List<Instant> next) {

  ScheduleAnswer {
    next = List.copyOf(next);
  }

  static final ScheduleAnswer NONE =
      new ScheduleAnswer(
          "none", null, null, null, null, null, null, null, false, false, "", "", 0, null,
          List.of());

  static ScheduleAnswer of(Schedules.Standing standing) {
    QuerySchedule schedule = standing.schedule();
    Rule rule = schedule.rule();
    Rule.@Nullable Dusk dusk = rule instanceof Rule.Dusk one ? one : null;
    return new ScheduleAnswer(
        ScheduleForm.of(rule).kind(),
        rule instanceof Rule.Every(var minutes) ? minutes : null,
        rule instanceof Rule.Cron(var line) ? line : null,
        dusk == null ? null : dusk.site(),
        dusk == null ? null : dusk.longitude(),
        dusk == null ? null : dusk.latitude(),
        dusk == null ? null : dusk.twilight().word(),
        dusk == null ? null : dusk.offset(),
        schedule.catchUp(),
        schedule.paused(),
        rule.words(),
        schedule.words(),
        standing.past().failures(),
        standing.past().lastStarted(),
        standing.next());
  }
}
