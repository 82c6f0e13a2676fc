package org.tom4j.sky;

import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tom4j.db.Db;
import org.tom4j.settings.Project;

/** The sky of this TOM. */
@Configuration(proxyBeanMethods = false)
public class SkyWiring {

  @Bean
  Skies skies(Db db, Project project, Clock clock) {
    ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    return new Skies(
        new TargetPositionStore(db, clock),
        new Regions(project.file("data/regions"), clock, background),
        clock,
        background);
  }
}
