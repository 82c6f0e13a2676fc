package org.tom4j.home;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tom4j.alerts.Tonight;
import org.tom4j.db.Db;
import org.tom4j.health.Health;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.targets.TakenBackFinder;
import org.tom4j.targets.Targets;

/** The first page. */
@Configuration(proxyBeanMethods = false)
public class HomeWiring {

  @Bean
  HomePages homePages(
      Tonight tonight, Targets targets, ModuleHost modules, Health health, Db db, Clock clock) {
    return new HomePages(tonight, targets, new TakenBackFinder(db), modules, health, clock);
  }
}
