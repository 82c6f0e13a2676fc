package org.tom4j.live;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tom4j.alerts.AlertTargets;
import org.tom4j.alerts.PassedAlerts;
import org.tom4j.alerts.QueryFilters;
import org.tom4j.alerts.QueryListening;
import org.tom4j.alerts.SeenQueries;
import org.tom4j.db.Db;
import org.tom4j.lists.ListChoice;
import org.tom4j.people.People;
import org.tom4j.runtime.modules.ModuleHost;

/** Live pages of saved queries. */
@Configuration(proxyBeanMethods = false)
public class LiveWiring {

  @Bean
  LiveWatchers liveWatchers(SeenQueries queries, PassedAlerts passed, People people) {
    return new LiveWatchers(queries, passed, people);
  }

  @Bean
  LivePages livePages(
      SeenQueries queries,
      PassedAlerts passed,
      QueryFilters filters,
      QueryListening listening,
      ListChoice lists,
      ModuleHost modules,
      Db db,
      LiveWatchers watchers) {
    var pages = new LivePageMaker(passed, filters, listening, lists, modules, db);
    return new LivePages(queries, passed, pages, watchers);
  }

  @Bean
  LiveListPages liveListPages(SeenQueries queries, AlertTargets targets, ListChoice lists) {
    return new LiveListPages(queries, targets, lists);
  }
}
