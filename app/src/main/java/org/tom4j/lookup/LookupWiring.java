package org.tom4j.lookup;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tom4j.asking.Turns;
import org.tom4j.runtime.modules.ModuleHost;

/** What looks names up. */
@Configuration(proxyBeanMethods = false)
public class LookupWiring {

  @Bean
  Turns servicesTurns() {
    return new Turns();
  }

  @Bean
  Lookups lookups(ModuleHost modules, Turns turns, Clock clock) {
    return new Lookups(modules, turns, clock, Lookups.PATIENCE);
  }

  @Bean
  LookupApi lookupApi(Lookups lookups) {
    return new LookupApi(lookups);
  }
}
