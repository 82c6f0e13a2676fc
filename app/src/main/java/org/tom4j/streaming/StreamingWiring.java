package org.tom4j.streaming;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tom4j.alerts.RunStreams;
import org.tom4j.db.Db;

/** Streams of saved queries. */
@Configuration(proxyBeanMethods = false)
public class StreamingWiring {

  @Bean
  StreamStore streamStore(Db db, SecureRandom random, Clock clock) {
    return new StreamStore(db, random, clock);
  }

  @Bean
  DeadLetterStore deadLetterStore(Db db, Clock clock) {
    return new DeadLetterStore(db, clock);
  }

  @Bean
  RunStreams runStreams(Db db, StreamStore store, DeadLetterStore letters) {
    return new Streams(db, store, letters);
  }
}
