package org.tom4j.requests;

import java.time.Clock;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tom4j.data.DatumStore;
import org.tom4j.db.Db;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.settings.TomSettings;

/** What brings photometry that services measure on request. */
@Configuration(proxyBeanMethods = false)
public class RequestsWiring {

  @Bean
  RequestQueue requestQueue(Db db, ModuleHost modules, DatumStore data, Clock clock) {
    var store = new RequestStore(db, clock);
    return new RequestQueue(store, new RequestWork(store, modules, data, clock));
  }

  /** Only a TOM that serves pages goes on with requests; a command that waits does so too. */
  @Bean
  ApplicationListener<ServletWebServerInitializedEvent> takeOverRequests(
      RequestQueue requests, TomSettings settings) {
    return event -> {
      if (settings.role().listens()) {
        requests.takeOver();
      } else {
        requests.leaveToOthers();
      }
    };
  }
}
