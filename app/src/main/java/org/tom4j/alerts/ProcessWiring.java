package org.tom4j.alerts;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tom4j.db.Db;
import org.tom4j.probes.Gauges;
import org.tom4j.probes.Probe;
import org.tom4j.settings.Project;
import org.tom4j.settings.TomSettings;
import org.tom4j.web.Banner;

/** This process among those of the TOM: that it lives, what it looks after, and how it does. */
@Configuration(proxyBeanMethods = false)
public class ProcessWiring {

  @Bean
  ProcessStore processStore(Db db, Clock clock) {
    return new ProcessStore(db, Machine.here(), clock);
  }

  @Bean
  DiskWatch diskWatch(Project project) {
    return DiskWatch.of(project.folder());
  }

  @Bean
  Upkeep upkeep(Db db, ProcessStore processes, TomSettings settings, Clock clock) {
    var retention = new Retention(new RetentionStore(db), settings.keep(), clock);
    return new Upkeep(processes, retention, clock);
  }

  /** Only a TOM that runs looks after the database; a command carries its run and goes. */
  @Bean
  ApplicationListener<ServletWebServerInitializedEvent> startUpkeep(
      Upkeep upkeep, Runs runs, TomSettings settings) {
    return event -> {
      if (settings.role().listens()) {
        runs.announce();
        upkeep.start();
      }
    };
  }

  @Bean
  AlertMeters alertMeters(MeterRegistry registry, Clock clock) {
    return new AlertMeters(registry, clock);
  }

  @Bean
  Gauges alertGauges(AlertMeters meters, Runs runs) {
    meters.count(runs.all());
    return () -> meters.refresh(runs.all());
  }

  @Bean
  Probe diskProbe(DiskWatch disk) {
    return Probe.of("disk", true, disk::pause);
  }

  /** Pages are served all the same where nobody listens. */
  @Bean
  Probe listenersProbe(Presence presence) {
    return Probe.of("listeners", false, presence::missing);
  }

  @Bean
  Presence presence(ProcessStore processes, TomSettings settings, Clock clock) {
    return new Presence(processes, settings.role().listens(), clock);
  }

  @Bean
  Banner banner(DiskWatch disk, Presence presence) {
    return () -> {
      String words = disk.pause();
      return words == null
          ? presence.missing()
          : "Runs are paused: " + words + ". Pages go on as before.";
    };
  }
}
