package org.tom4j.schedules;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tom4j.access.AuditStore;
import org.tom4j.alerts.QuerySchedules;
import org.tom4j.alerts.ScheduledRuns;
import org.tom4j.alerts.SeenQueries;
import org.tom4j.db.Db;
import org.tom4j.people.People;
import org.tom4j.settings.TomSettings;
import org.tom4j.work.Recurring;

/** Saved queries that run by themselves. */
@Configuration(proxyBeanMethods = false)
public class SchedulesWiring {

  @Bean
  TurnTable turnTable(Db db) {
    return new TurnTable(db);
  }

  @Bean
  ScheduleStore scheduleStore(Db db, AuditStore audit, TurnTable table) {
    return new ScheduleStore(db, audit, table);
  }

  @Bean
  Schedules schedules(ScheduleStore store, ScheduledRuns runs, Clock clock) {
    return new Schedules(store, runs, clock);
  }

  @Bean
  QuerySchedules querySchedules(
      Schedules schedules,
      ScheduleStore store,
      ScheduledRuns runs,
      SeenQueries queries,
      People people,
      Clock clock) {
    return new SchedulePanels(schedules, store, runs, queries, people, clock);
  }

  @Bean
  ScheduleConsole scheduleConsole(Schedules schedules, QuerySchedules told, SeenQueries queries) {
    return new ScheduleConsole(schedules, told, queries);
  }

  @Bean
  Turns turns(
      TurnTable table,
      ScheduleStore store,
      ScheduledRuns runs,
      SeenQueries queries,
      People people,
      List<Recurring> recurring,
      Clock clock,
      SecureRandom random) {
    var turn = new Turn(store, runs, queries, people, clock);
    return new Turns(table, turn, recurring, clock, "tom-" + Long.toHexString(random.nextLong()));
  }

  /** Only a TOM that runs takes turns; a command sets them and goes. */
  @Bean
  ApplicationListener<ServletWebServerInitializedEvent> startTurns(
      Turns turns, TomSettings settings) {
    return event -> {
      if (settings.role().listens()) {
        turns.start();
      }
    };
  }

  @Bean
  SchedulePages schedulePages(Schedules schedules, SeenQueries queries) {
    return new SchedulePages(schedules, queries);
  }

  @Bean
  ScheduleApi scheduleApi(Schedules schedules, SeenQueries queries) {
    return new ScheduleApi(schedules, queries);
  }
}
