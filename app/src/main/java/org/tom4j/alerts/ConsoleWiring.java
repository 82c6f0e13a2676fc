package org.tom4j.alerts;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tom4j.db.Db;

/** What the command line asks of this feature, beside {@link AlertsWiring}. */
@Configuration(proxyBeanMethods = false)
public class ConsoleWiring {

  @Bean
  QueryConsole queryConsole(
      QueryStore queries, RunStore runs, Runs live, RunRowFinder rows, TargetMaker maker) {
    return new QueryConsole(queries, runs, live, rows, maker);
  }

  @Bean
  RunRecorder runRecorder(RunStore runs, Db db) {
    return new RunRecorder(runs, new RunPacketFinder(db));
  }
}
