package org.tom4j.neighbours;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tom4j.asking.Turns;
import org.tom4j.runtime.modules.ModuleHost;

/** What asks catalogues for a place. */
@Configuration(proxyBeanMethods = false)
public class NeighboursWiring {

  @Bean
  Neighbours neighbours(ModuleHost modules, Turns turns, Clock clock) {
    return new Neighbours(modules, turns, clock, Neighbours.PATIENCE);
  }

  @Bean
  NeighboursPageMaker neighboursPageMaker(Neighbours neighbours) {
    return new NeighboursPageMaker(neighbours);
  }

  @Bean
  NeighboursPages neighboursPages(NeighboursPageMaker pages) {
    return new NeighboursPages(pages);
  }

  @Bean
  NeighboursApi neighboursApi(Neighbours neighbours) {
    return new NeighboursApi(neighbours);
  }
}
