package org.tom4j.home;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tom4j.alerts.Tonight;
import org.tom4j.runtime.modules.ModuleHost;

/** The first page. */
@Configuration(proxyBeanMethods = false)
public class HomeWiring {

  @Bean
  HomePages homePages(Tonight tonight, ModuleHost modules) {
    return new HomePages(tonight, modules);
  }
}
