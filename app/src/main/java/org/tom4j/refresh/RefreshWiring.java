package org.tom4j.refresh;

import java.time.Clock;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tom4j.access.AuditStore;
import org.tom4j.data.DatumStore;
import org.tom4j.db.Db;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.settings.TomSettings;

/** What brings photometry to targets. */
@Configuration(proxyBeanMethods = false)
public class RefreshWiring {

  @Bean
  Refreshes refreshes(Db db, ModuleHost modules, Packets packets, DatumStore data, Clock clock) {
    var store = new RefreshStore(db, clock);
    return new Refreshes(store, new RefreshWork(store, modules, packets, data));
  }

  @Bean
  RefreshRules refreshRules(Db db, AuditStore audit, Clock clock) {
    return new RefreshRules(rules(db, audit, clock), clock);
  }

  @Bean
  DueRefreshes dueRefreshes(Db db, AuditStore audit, Refreshes refreshes, Clock clock) {
    return new DueRefreshes(rules(db, audit, clock), refreshes);
  }

  private static RefreshRuleStore rules(Db db, AuditStore audit, Clock clock) {
    return new RefreshRuleStore(db, audit, new RefreshStore(db, clock));
  }

  /** Only a TOM that serves pages takes over what others left; a command does its own and goes. */
  @Bean
  ApplicationListener<ServletWebServerInitializedEvent> takeOverRefreshes(
      Refreshes refreshes, TomSettings settings) {
    return event -> {
      if (settings.role().listens()) {
        refreshes.takeOver();
      } else {
        refreshes.leaveToOthers();
      }
    };
  }
}
