package org.tom4j.alerts;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tom4j.db.Db;
import org.tom4j.runtime.modules.ModuleHost;

/** Runs of streams, as those need them who listen and who have messages read again. */
@Configuration(proxyBeanMethods = false)
public class StreamRunsWiring {

  @Bean
  ListeningRuns listeningRuns(
      QueryStore queries, RunStore store, Runs live, ModuleHost modules, Db db) {
    return new ListeningRuns(queries, store, live, modules, new ListeningRunFinder(db));
  }

  @Bean
  ReplayedRuns replayedRuns(QueryStore queries, RunStore runs, Runs live, ModuleHost modules) {
    return new ReplayedRuns(queries, runs, live, modules);
  }
}
