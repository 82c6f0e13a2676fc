package org.tom4j.alerts;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tom4j.access.AuditStore;
import org.tom4j.access.GrantStore;
import org.tom4j.db.Db;
import org.tom4j.runtime.feed.FeedLimits;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.settings.TomSettings;
import org.tom4j.targets.Targets;

/** Saved queries, runs, alerts. */
@Configuration(proxyBeanMethods = false)
public class AlertsWiring {

  @Bean
  QueryStore queryStore(Db db, AuditStore audit, GrantStore grants, Clock clock) {
    return new QueryStore(db, audit, grants, clock);
  }

  @Bean
  RunStore runStore(Db db, AuditStore audit, GrantStore grants, Clock clock) {
    return new RunStore(db, audit, grants, clock);
  }

  @Bean
  AlertStore alertStore(Db db, Clock clock) {
    return new AlertStore(db, new AlertJson(), clock);
  }

  @Bean
  AlertFinder alertFinder(Db db) {
    return new AlertFinder(db, new AlertJson());
  }

  @Bean
  RunWatchers runWatchers(RunStore runs) {
    return new RunWatchers(runs);
  }

  @Bean
  Runs runs(RunStore store, AlertStore alerts, RunWatchers watchers, TomSettings settings) {
    store.markInterrupted();
    var limits = new FeedLimits(settings.runs().limit(), settings.runs().maxTime());
    return new Runs(store, alerts, watchers, limits);
  }

  @Bean
  Tonight tonight(AlertFinder alerts, RunStore runs, Runs live) {
    return new Tonight(alerts, runs, live);
  }

  @Bean
  AlreadyHere alreadyHere(Targets targets) {
    return new AlreadyHere(targets);
  }

  @Bean
  QueryPages queryPages(QueryStore queries, RunStore runs, Runs live, ModuleHost modules) {
    return new QueryPages(queries, runs, live, modules, new QueryListMaker(queries, modules));
  }

  @Bean
  RunPages runPages(
      RunStore runs,
      AlertFinder alerts,
      Runs live,
      RunWatchers watchers,
      AlreadyHere alreadyHere,
      Clock clock) {
    var pages = new RunPageMaker(runs, alerts, live, alreadyHere, clock);
    return new RunPages(runs, live, watchers, pages);
  }

  @Bean
  AlertPages alertPages(AlertFinder alerts, RunStore runs, AlreadyHere alreadyHere, Clock clock) {
    return new AlertPages(alerts, new AlertPageMaker(alerts, runs, alreadyHere, clock));
  }

  @Bean
  CreateTargetPages createTargetPages(AlertFinder alerts, RunStore runs, Targets targets) {
    return new CreateTargetPages(new TargetMaker(alerts, targets), runs, alerts);
  }

  @Bean
  QueryApi queryApi(QueryStore queries, ModuleHost modules) {
    return new QueryApi(queries, modules);
  }

  @Bean
  RunStream runStream(AlertFinder alerts, RunStore runs, Runs live) {
    return new RunStream(alerts, runs, live);
  }

  @Bean
  RunApi runApi(RunStore runs, Runs live, AlertFinder alerts, RunStream stream) {
    return new RunApi(runs, live, alerts, stream);
  }

  @Bean
  RunStartApi runStartApi(QueryStore queries, Runs live, ModuleHost modules) {
    return new RunStartApi(queries, live, modules);
  }

  @Bean
  AlertApi alertApi(AlertFinder alerts, Db db) {
    return new AlertApi(alerts, new AlertListFinder(db));
  }

  @Bean
  CreateTargetApi createTargetApi(AlertFinder alerts, RunStore runs, Targets targets) {
    return new CreateTargetApi(new TargetMaker(alerts, targets), runs, alerts);
  }
}
