package org.tom4j.alerts;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tom4j.db.Db;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.settings.TomSettings;

/** Saved queries and their runs, as other features need them. */
@Configuration(proxyBeanMethods = false)
public class QueryRunsWiring {

  @Bean
  SeenQueries seenQueries(QueryStore queries) {
    return new SeenQueries(queries);
  }

  @Bean
  SavedRuns savedRuns(Runs live, ModuleHost modules) {
    return new SavedRuns(live, modules);
  }

  @Bean
  ScheduledRuns scheduledRuns(QueryStore queries, SavedRuns runs, Db db, TomSettings settings) {
    int perHour = settings.runs().perBrokerPerHour();
    return new ScheduledRuns(queries, runs, new ScheduledRunFinder(db), perHour);
  }

  @Bean
  ListeningRuns listeningRuns(
      QueryStore queries, RunStore store, Runs live, SavedRuns runs, ModuleHost modules, Db db) {
    return new ListeningRuns(queries, store, live, runs, modules, new ListeningRunFinder(db));
  }

  @Bean
  ReplayedRuns replayedRuns(QueryStore queries, RunStore store, Runs live, SavedRuns runs) {
    return new ReplayedRuns(queries, store, live, runs);
  }
}
