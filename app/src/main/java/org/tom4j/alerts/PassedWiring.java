package org.tom4j.alerts;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tom4j.db.Db;

/** What saved queries kept over all their runs. */
@Configuration(proxyBeanMethods = false)
public class PassedWiring {

  @Bean
  PassedFinder passedFinder(Db db) {
    return new PassedFinder(db);
  }

  @Bean
  PassedAlerts passedAlerts(
      RunStore runs,
      Runs live,
      PassedFinder finder,
      RunRowFinder rows,
      AlreadyHere alreadyHere,
      QueryFilters filters,
      Db db,
      Clock clock) {
    var maker = new RunRowsMaker(rows, alreadyHere);
    return new PassedAlerts(runs, live, finder, maker, filters, db, clock);
  }

  @Bean
  AlertTargets alertTargets(TargetMaker maker, RunStore runs) {
    return new AlertTargets(maker, runs);
  }

  @Bean
  QueryAlertApi queryAlertApi(QueryStore queries, PassedFinder finder) {
    return new QueryAlertApi(queries, finder);
  }
}
