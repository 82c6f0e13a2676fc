package org.tom4j.listening;

import java.time.Clock;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tom4j.access.AuditStore;
import org.tom4j.alerts.ListeningRuns;
import org.tom4j.alerts.QueryListening;
import org.tom4j.alerts.SeenQueries;
import org.tom4j.db.Db;
import org.tom4j.people.People;
import org.tom4j.probes.Probe;
import org.tom4j.settings.TomSettings;

/** Saved queries that are listened to. */
@Configuration(proxyBeanMethods = false)
public class ListeningWiring {

  @Bean
  ListeningStore listeningStore(Db db, AuditStore audit, Clock clock) {
    return new ListeningStore(db, audit, clock);
  }

  @Bean
  ReaderStore readerStore(Db db, Clock clock) {
    return new ReaderStore(db, clock);
  }

  @Bean
  Listeners listeners(
      ListeningStore store, ReaderStore readers, ListeningRuns runs, People people, Clock clock) {
    return new Listeners(store, readers, runs, people, clock);
  }

  @Bean
  Probe listeningProbe(Listeners listeners) {
    return Probe.of("listening", true, listeners::problem);
  }

  /** Only a TOM that runs listens; a command says that it should, and goes. */
  @Bean
  ApplicationListener<ServletWebServerInitializedEvent> startListening(
      Listeners listeners, TomSettings settings) {
    return event -> {
      if (settings.role().listens()) {
        listeners.start();
      }
    };
  }

  @Bean
  QueryListening queryListening(
      ListeningStore store, ReaderStore readers, ListeningRuns runs, People people, Clock clock) {
    return new ListeningPanels(store, readers, runs, people, clock);
  }

  @Bean
  Listened listened(ListeningStore store, ReaderStore readers, ListeningRuns runs) {
    return new Listened(store, readers, runs);
  }

  @Bean
  ListeningConsole listeningConsole(SeenQueries queries, Listened listened, QueryListening panels) {
    return new ListeningConsole(queries, listened, panels);
  }

  @Bean
  ListeningPages listeningPages(
      SeenQueries queries, Listened listened, Listeners listeners, QueryListening panels) {
    return new ListeningPages(queries, listened, listeners, panels);
  }

  @Bean
  ListeningApi listeningApi(
      SeenQueries queries,
      Listened listened,
      ListeningStore store,
      ReaderStore readers,
      ListeningRuns runs,
      Listeners listeners) {
    return new ListeningApi(queries, listened, store, readers, runs, listeners);
  }
}
