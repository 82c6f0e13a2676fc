package org.tom4j.modules;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tom4j.access.AuditStore;
import org.tom4j.access.Viewer;
import org.tom4j.catalogue.CatalogueStandings;
import org.tom4j.db.Db;
import org.tom4j.health.Health;
import org.tom4j.runtime.form.NameResolver;
import org.tom4j.runtime.http.Network;
import org.tom4j.runtime.http.NetworkSettings;
import org.tom4j.runtime.modules.ConfiguredBroker;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.runtime.modules.ModuleHostSettings;
import org.tom4j.secrets.ProjectKey;
import org.tom4j.secrets.Seal;
import org.tom4j.settings.Project;
import org.tom4j.settings.TomSettings;
import org.tom4j.settings.TomSettings.DescribedBroker;
import org.tom4j.targets.Target;
import org.tom4j.targets.Targets;
import org.tom4j.web.OwnAddress;
import org.tom4j.web.Version;

/** The network that modules read through, and the host that runs them. */
@Configuration(proxyBeanMethods = false)
public class ModulesWiring {
  private static final Logger log = LoggerFactory.getLogger(ModulesWiring.class);

  @Bean
  Network network(TomSettings settings, OwnAddress ownAddress, Clock clock) {
    return new Network(
        NetworkSettings.defaults()
            .withUserAgent(UserAgent.of(settings, Version.ofThisProgram()))
            .withAllowPrivate(settings.http().allowPrivate())
            .withSilence(settings.http().timeout()),
        ownAddress,
        clock);
  }

  /** Names in position fields are those of the targets that whoever asks may see. */
  @Bean
  KnownNames knownNames(Targets targets) {
    return viewer -> name -> targets.named(viewer, name).map(Target::position);
  }

  /** Where it is not told who asks, names of targets that everyone may see. */
  @Bean
  NameResolver names(KnownNames known) {
    return known.of(Viewer.ANONYMOUS);
  }

  @Bean
  ProjectKey projectKey(Project project, TomSettings settings, SecureRandom random) {
    return new ProjectKey(project.folder(), settings.secretKey(), random);
  }

  @Bean
  KeptModuleSettings keptModuleSettings(
      Db db, ProjectKey key, AuditStore audit, Clock clock, SecureRandom random) {
    Seal seal = new Seal(key, random);
    return new KeptModuleSettings(new ModuleSettingStore(db, seal, audit, clock), seal);
  }

  @Bean
  SettingsPages settingsPages(ModuleHost host, KeptModuleSettings kept) {
    return new SettingsPages(host, kept);
  }

  @Bean
  OwnSettingsPages ownSettingsPages(ModuleHost host, KeptModuleSettings kept) {
    return new OwnSettingsPages(host, kept);
  }

  @Bean(initMethod = "start")
  ModuleHost moduleHost(
      Project project,
      TomSettings settings,
      Network network,
      NameResolver names,
      Clock clock,
      KeptModuleSettings kept) {
    settings.warnings().forEach(log::warn);
    return new ModuleHost(
        ModuleHostSettings.ofProject(project.folder())
            .withAlertClasses(settings.alertClasses())
            .withSettings(settings.brokers())
            .withVariables(settings.brokerVariables())
            .withParallel(settings.runs().parallel())
            .withConfigured(configured(settings)),
        network,
        names,
        clock,
        kept);
  }

  @Bean
  ModulePages modulePages(ModuleHost host, Health health, Clock clock) {
    return new ModulePages(host, health, clock);
  }

  @Bean
  OneModulePages oneModulePages(
      ModuleHost host, Health health, CatalogueStandings catalogues, Clock clock) {
    return new OneModulePages(new ModulePageMaker(host, health, catalogues, clock), health);
  }

  private static List<ConfiguredBroker> configured(TomSettings settings) {
    return Stream.concat(
            of("static-brokers", settings.staticBrokers()),
            of("kafka-brokers", settings.kafkaBrokers()))
        .toList();
  }

  private static Stream<ConfiguredBroker> of(String list, List<DescribedBroker> entries) {
    return entries.stream().map(entry -> new ConfiguredBroker(list, entry.line(), entry.values()));
  }

  @Bean
  BrokerApi brokerApi(ModuleHost host, Health health) {
    return new BrokerApi(host, health);
  }
}
