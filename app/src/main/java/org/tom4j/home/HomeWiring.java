package org.tom4j.home;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tom4j.alerts.Tonight;
import org.tom4j.health.Health;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.targets.Targets;

/** The first page. */
@Configuration(proxyBeanMethods = false)
public class HomeWiring {

  @Bean
  HomePages homePages(
      Tonight tonight, Targets targets, ModuleHost modules, Health health, Clock clock) {
    return new HomePages(tonight, targets, modules, health, clock);
  }
}
