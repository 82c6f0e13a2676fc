package org.tom4j.lists;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tom4j.access.AuditStore;
import org.tom4j.access.GrantStore;
import org.tom4j.db.Db;
import org.tom4j.targets.ListedTargets;

/** Lists of targets. */
@Configuration(proxyBeanMethods = false)
public class ListsWiring {

  @Bean
  ListStore listStore(Db db, AuditStore audit, GrantStore grants, Clock clock) {
    return new ListStore(db, audit, grants, clock);
  }

  @Bean
  ListEntryStore listEntryStore(Db db, AuditStore audit, Clock clock) {
    return new ListEntryStore(db, audit, clock);
  }

  @Bean
  Lists lists(ListStore store) {
    return new Lists(store);
  }

  @Bean
  ListConsole listConsole(ListStore store, ListEntryStore entries) {
    return new ListConsole(store, entries);
  }

  @Bean
  ListPages listPages(Lists lists, ListStore store, ListedTargets targets) {
    return new ListPages(lists, store, targets);
  }

  @Bean
  ListFormPages listFormPages(Lists lists, ListStore store, GrantStore grants) {
    return new ListFormPages(lists, store, grants);
  }

  @Bean
  ListChoice listChoice(Lists lists, ListStore store, ListEntryStore entries) {
    return new ListChoice(lists, store, entries);
  }

  @Bean
  ListEntryPages listEntryPages(Lists lists, ListChoice choice, ListEntryStore entries) {
    return new ListEntryPages(lists, choice, entries);
  }

  @Bean
  ListApi listApi(Lists lists, ListStore store, ListEntryStore entries, GrantStore grants) {
    return new ListApi(lists, store, entries, grants);
  }
}
