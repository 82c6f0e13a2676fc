package org.tom4j.lookup;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tom4j.runtime.modules.ModuleHost;

/** What looks names up. */
@Configuration(proxyBeanMethods = false)
public class LookupWiring {

  @Bean
  Lookups lookups(ModuleHost modules, Clock clock) {
    return new Lookups(modules, clock, Lookups.PATIENCE);
  }

  @Bean
  LookupApi lookupApi(Lookups lookups) {
    return new LookupApi(lookups);
  }
}
