package org.tom4j.streaming;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tom4j.access.AuditStore;
import org.tom4j.alerts.QueryStreams;
import org.tom4j.alerts.ReplayedRuns;
import org.tom4j.alerts.RunStreams;
import org.tom4j.alerts.SeenQueries;
import org.tom4j.db.Db;
import org.tom4j.runtime.modules.ModuleHost;

/** Streams of saved queries. */
@Configuration(proxyBeanMethods = false)
public class StreamingWiring {

  @Bean
  StreamStore streamStore(Db db, AuditStore audit, SecureRandom random, Clock clock) {
    return new StreamStore(db, audit, random, clock);
  }

  @Bean
  DeadLetterStore deadLetterStore(Db db, AuditStore audit, Clock clock) {
    return new DeadLetterStore(db, audit, clock);
  }

  @Bean
  DeadLetterFinder deadLetterFinder(Db db) {
    return new DeadLetterFinder(db);
  }

  @Bean
  RunStreams runStreams(Db db, StreamStore store, DeadLetterStore letters, DeadLetterFinder found) {
    return new Streams(db, store, letters, found);
  }

  @Bean
  StreamRights streamRights(SeenQueries queries, StreamStore store) {
    return new StreamRights(queries, store);
  }

  @Bean
  Letters letters(Db db, DeadLetterStore store, DeadLetterFinder found, ReplayedRuns runs) {
    return new Letters(db, store, found, runs);
  }

  @Bean
  QueryStreams queryStreams(
      StreamRights rights, StreamStore store, DeadLetterFinder letters, ModuleHost modules) {
    return new StreamPanels(rights, store, letters, modules);
  }

  @Bean
  StreamingConsole streamingConsole(
      StreamRights rights,
      StreamStore store,
      Letters letters,
      DeadLetterFinder finder,
      ModuleHost modules) {
    return new StreamingConsole(rights, store, letters, finder, modules);
  }

  @Bean
  StreamPages streamPages(StreamRights rights, StreamStore store) {
    return new StreamPages(rights, store);
  }

  @Bean
  LetterPages letterPages(StreamRights rights, DeadLetterFinder letters) {
    return new LetterPages(rights, letters);
  }

  @Bean
  LetterActionPages letterActionPages(
      StreamRights rights, Letters letters, DeadLetterFinder found) {
    return new LetterActionPages(rights, letters, found);
  }

  @Bean
  StreamApi streamApi(StreamRights rights, StreamStore store, DeadLetterFinder letters) {
    return new StreamApi(rights, store, letters);
  }

  @Bean
  LetterApi letterApi(
      StreamRights rights, Letters letters, DeadLetterFinder finder, ReplayedRuns runs) {
    return new LetterApi(rights, letters, finder, runs);
  }
}
