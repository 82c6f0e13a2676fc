package org.tom4j.catalogue;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tom4j.access.AuditStore;
import org.tom4j.db.Db;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.settings.TomSettings;

/** Lists of objects that services give out, kept here. */
@Configuration(proxyBeanMethods = false)
public class CatalogueWiring {

  @Bean
  Catalogues catalogues(Db db) {
    return new Catalogues(new CatalogueStore(db));
  }

  @Bean
  CatalogueUpdates catalogueUpdates(Db db, NamedTargets targets, AuditStore audit, Clock clock) {
    CatalogueStore store = new CatalogueStore(db);
    return new CatalogueUpdates(
        store, new StandingStore(db, clock), new Renamings(store, targets), audit, clock);
  }

  @Bean
  CatalogueStandings catalogueStandings(Db db, TomSettings settings, Clock clock) {
    return new CatalogueStandings(
        new CatalogueStore(db), new StandingStore(db, clock), settings.catalogues().daily());
  }

  @Bean
  DailyUpdates dailyCatalogues(
      Db db, ModuleHost modules, CatalogueUpdates updates, TomSettings settings, Clock clock) {
    return new DailyUpdates(
        modules, new StandingStore(db, clock), updates, clock, settings.catalogues().daily());
  }

  @Bean
  CataloguePages cataloguePages(ModuleHost modules, CatalogueUpdates updates) {
    return new CataloguePages(modules, updates);
  }
}
