package org.tom4j.modules;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tom4j.access.Viewer;
import org.tom4j.runtime.form.NameResolver;
import org.tom4j.runtime.http.Network;
import org.tom4j.runtime.http.NetworkSettings;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.runtime.modules.ModuleHostSettings;
import org.tom4j.settings.Project;
import org.tom4j.settings.TomSettings;
import org.tom4j.targets.Target;
import org.tom4j.targets.Targets;
import org.tom4j.web.OwnAddress;

/** The network that modules read through, and the host that runs them. */
@Configuration(proxyBeanMethods = false)
public class ModulesWiring {
  private static final Logger log = LoggerFactory.getLogger(ModulesWiring.class);

  @Bean
  Network network(TomSettings settings, OwnAddress ownAddress, Clock clock) {
    return new Network(
        NetworkSettings.defaults()
            .withAllowPrivate(settings.http().allowPrivate())
            .withSilence(settings.http().timeout()),
        ownAddress,
        clock);
  }

  /**
   * Names in position fields are looked up among the targets that everyone may see: the host does
   * not know who asks, and a private target's place is not for everyone.
   */
  @Bean
  NameResolver names(Targets targets) {
    return name -> targets.named(Viewer.ANONYMOUS, name).map(Target::position);
  }

  @Bean(initMethod = "start")
  ModuleHost moduleHost(
      Project project, TomSettings settings, Network network, NameResolver names, Clock clock) {
    warnOfWhatHasNoEffect(settings);
    return new ModuleHost(
        ModuleHostSettings.ofProject(project.folder())
            .withAlertClasses(settings.alertClasses())
            .withSettings(settings.brokers())
            .withParallel(settings.runs().parallel()),
        network,
        names,
        clock);
  }

  @Bean
  ModulePages modulePages(ModuleHost host) {
    return new ModulePages(host);
  }

  @Bean
  BrokerApi brokerApi(ModuleHost host) {
    return new BrokerApi(host);
  }

  /** The keys are understood, so that a file written for a later version is no error here. */
  private static void warnOfWhatHasNoEffect(TomSettings settings) {
    if (!settings.staticBrokers().isEmpty()) {
      log.warn("static-brokers in tom.yaml has no effect in this version");
    }
    if (!settings.kafkaBrokers().isEmpty()) {
      log.warn("kafka-brokers in tom.yaml has no effect in this version");
    }
  }
}
