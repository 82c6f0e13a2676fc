package org.tom4j.health;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tom4j.access.AuditStore;
import org.tom4j.db.Db;
import org.tom4j.runtime.modules.ModuleHost;

/** Hears of every fetch, and tells how modules do. */
@Configuration(proxyBeanMethods = false)
public class HealthWiring {

  @Bean(initMethod = "start")
  FetchLog fetchLog(Db db, AuditStore audit, ModuleHost host, Clock clock) {
    FetchLog log =
        new FetchLog(new FetchStore(db, clock), new ShapeWatch(new ShapeStore(db, audit)));
    host.onFetch(log::ended);
    return log;
  }

  @Bean
  Health health(Db db, AuditStore audit, Clock clock) {
    return new Health(new FetchStore(db, clock), new ShapeStore(db, audit), clock);
  }
}
