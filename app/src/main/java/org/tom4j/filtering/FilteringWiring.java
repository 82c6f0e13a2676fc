package org.tom4j.filtering;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tom4j.access.AuditStore;
import org.tom4j.alerts.FilteredAlerts;
import org.tom4j.alerts.QueryFilters;
import org.tom4j.alerts.RunGates;
import org.tom4j.alerts.SeenQueries;
import org.tom4j.db.Db;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.sky.Skies;

/** Filters of saved queries. */
@Configuration(proxyBeanMethods = false)
public class FilteringWiring {

  @Bean
  FilterStore filterStore(Db db, AuditStore audit, Clock clock) {
    return new FilterStore(db, audit, clock);
  }

  @Bean
  PassedOverStore passedOverStore(Db db) {
    return new PassedOverStore(db);
  }

  @Bean
  FilterTexts filterTexts(Skies skies) {
    return new FilterTexts(skies);
  }

  @Bean
  RunGates runGates(FilterStore store, PassedOverStore passedOver, FilterTexts texts) {
    return new FilterGates(store, passedOver, texts);
  }

  @Bean
  Filters filters(FilterStore store, FilterTexts texts, FilteredAlerts alerts, ModuleHost modules) {
    return new Filters(store, texts, alerts, modules);
  }

  @Bean
  QueryFilters queryFilters(FilterStore store, PassedOverStore passedOver, FilteredAlerts alerts) {
    return new FilterPanels(store, passedOver, alerts);
  }

  @Bean
  FilterConsole filterConsole(Filters filters, FilteredAlerts alerts) {
    return new FilterConsole(filters, alerts);
  }

  @Bean
  FilterPages filterPages(Filters filters, SeenQueries queries) {
    return new FilterPages(filters, queries);
  }

  @Bean
  WhyPages whyPages(Filters filters, SeenQueries queries, FilteredAlerts alerts) {
    return new WhyPages(filters, queries, alerts);
  }

  @Bean
  FilterApi filterApi(Filters filters, SeenQueries queries, FilteredAlerts alerts) {
    return new FilterApi(filters, queries, alerts);
  }
}
