package org.tom4j.probes;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroup;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointWebExtension;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.registry.DefaultHealthContributorRegistry;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.ServerHttpObservationFilter;
import org.tom4j.db.Db;
import org.tom4j.settings.TomSettings;

/** Health and metrics. */
@Configuration(proxyBeanMethods = false)
public class ProbesWiring {
  /** Of itself: it answers, so it lives. */
  private static final String ALIVE = "alive";

  private static final Duration SLOW = Duration.ofSeconds(10);

  @Bean(destroyMethod = "close")
  PrometheusMeterRegistry meters() {
    return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  }

  /** Behind the start, which need not wait for it. */
  @Bean
  ApplicationListener<ServletWebServerInitializedEvent> measureProcess(
      MeterRegistry meters, JvmGcMetrics collections, Db db) {
    return event -> {
      new JvmMemoryMetrics().bindTo(meters);
      new JvmThreadMetrics().bindTo(meters);
      new ClassLoaderMetrics().bindTo(meters);
      new ProcessorMetrics().bindTo(meters);
      new UptimeMetrics().bindTo(meters);
      collections.bindTo(meters);
      db.measure(meters);
    };
  }

  /** It listens to the collector until it is closed. */
  @Bean
  JvmGcMetrics garbageCollections() {
    return new JvmGcMetrics();
  }

  /** Requests are told apart by the pattern of their address, not by the address. */
  @Bean
  FilterRegistrationBean<ServerHttpObservationFilter> requestMetrics(MeterRegistry meters) {
    ObservationRegistry observations = ObservationRegistry.create();
    observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
    var registration = new FilterRegistrationBean<>(new ServerHttpObservationFilter(observations));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
    registration.setAsyncSupported(true);
    return registration;
  }

  @Bean
  Probe databaseProbe(Db db) {
    return Probe.of("database", true, () -> db.isUp() ? null : "the database does not answer");
  }

  @Bean
  WaitingGauges waitingGauges(Db db, MeterRegistry meters) {
    return new WaitingGauges(new WaitingFinder(db), meters);
  }

  @Bean
  ProbePages probePages(
      List<Probe> probes,
      PrometheusMeterRegistry meters,
      List<Gauges> gauges,
      TomSettings settings) {
    return new ProbePages(health(probes), meters, gauges, settings.metrics());
  }

  private static HealthEndpointWebExtension health(List<Probe> probes) {
    var registry = new DefaultHealthContributorRegistry();
    HealthIndicator alive = () -> Health.up().build();
    registry.registerContributor(ALIVE, alive);
    probes.forEach(probe -> registry.registerContributor(probe.name(), indicator(probe)));
    var needed =
        probes.stream().filter(Probe::isNeeded).map(Probe::name).collect(Collectors.toSet());
    Map<String, HealthEndpointGroup> groups =
        Map.of(
            "liveness",
            new HealthGroup(ALIVE::equals),
            "readiness",
            new HealthGroup(needed::contains));
    return new HealthEndpointWebExtension(
        registry, null, HealthEndpointGroups.of(new HealthGroup(_ -> true), groups), SLOW);
  }

  private static HealthIndicator indicator(Probe probe) {
    return () -> {
      String problem = probe.problem();
      return problem == null
          ? Health.up().build()
          : Health.down().withDetail("problem", problem).build();
    };
  }
}
