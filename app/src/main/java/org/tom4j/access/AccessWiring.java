package org.tom4j.access;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tom4j.db.Db;

/** Rights and history, which every feature uses. */
@Configuration(proxyBeanMethods = false)
public class AccessWiring {

  @Bean
  GrantStore grantStore(Db db) {
    return new GrantStore(db);
  }

  @Bean
  AuditStore auditStore(Db db, Clock clock) {
    return new AuditStore(db, clock);
  }
}
