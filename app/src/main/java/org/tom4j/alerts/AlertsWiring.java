package org.tom4j.alerts;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tom4j.access.AuditStore;
import org.tom4j.access.GrantStore;
import org.tom4j.catalogue.Catalogues;
import org.tom4j.db.Db;
import org.tom4j.modules.KeptModuleSettings;
import org.tom4j.modules.KnownNames;
import org.tom4j.people.People;
import org.tom4j.refresh.Packets;
import org.tom4j.refresh.Refreshes;
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
  RunReaders runReaders(RunStore runs, People people) {
    return new RunReaders(runs, people);
  }

  @Bean
  RunWatchers runWatchers(RunStore runs, RunReaders readers) {
    return new RunWatchers(runs, readers);
  }

  @Bean
  Runs runs(
      RunStore store,
      AlertStore alerts,
      RunWatchers watchers,
      TomSettings settings,
      ProcessStore processes,
      DiskWatch disk,
      KnownNames names,
      KeptModuleSettings settingsOfModules,
      RunGates gates,
      RunStreams streams,
      AlertMeters meters,
      Clock clock) {
    var limits = new FeedLimits(settings.runs().limit(), settings.runs().maxTime());
    var intake = new RunIntake(alerts, meters, clock);
    return new Runs(
        store, intake, watchers, limits, processes, disk, names, settingsOfModules, gates, streams);
  }

  @Bean
  FilteredAlerts filteredAlerts(QueryStore queries, AlertFinder alerts, Db db) {
    return new FilteredAlerts(queries, alerts, new LatestFinder(db));
  }

  @Bean
  RunRowFinder runRowFinder(Db db) {
    return new RunRowFinder(db);
  }

  @Bean
  Tonight tonight(Db db, RunStore runs, Runs live, ModuleHost modules) {
    return new Tonight(new NewestFinder(db), runs, live, modules);
  }

  @Bean
  AlreadyHere alreadyHere(Targets targets) {
    return new AlreadyHere(targets);
  }

  @Bean
  RunListFinder runListFinder(Db db) {
    return new RunListFinder(db);
  }

  @Bean
  RunListMaker runListMaker(RunListFinder finder, Runs live, ModuleHost modules) {
    return new RunListMaker(finder, live, modules);
  }

  @Bean
  RunListPages runListPages(
      RunStore runs, RunListMaker lists, Runs live, ModuleHost modules, KnownNames names) {
    return new RunListPages(runs, lists, live, modules, names);
  }

  @Bean
  QueryPages queryPages(
      QueryStore queries,
      RunStore runs,
      Runs live,
      ModuleHost modules,
      KnownNames names,
      RunListMaker lines,
      QuerySchedules schedules,
      QueryFilters filters,
      QueryListening listening,
      QueryActions actions,
      QueryStreams streams,
      KeptModuleSettings settingsOfModules) {
    var buttons = new BrokerButtons(settingsOfModules);
    return new QueryPages(
        queries,
        runs,
        live,
        modules,
        names,
        new FieldSuggestions(),
        new QueryListMaker(
            queries, modules, buttons, schedules, filters, listening, actions, streams),
        lines);
  }

  @Bean
  RunPages runPages(
      RunStore runs,
      RunRowFinder rows,
      Runs live,
      RunWatchers watchers,
      RunStops stops,
      AlreadyHere alreadyHere,
      ModuleHost modules,
      QueryFilters filters,
      QueryStreams streams,
      Db db,
      Clock clock) {
    var maker = new RunRowsMaker(rows, alreadyHere);
    var pages = new RunPageMaker(runs, maker, live, modules, filters, streams, db, clock);
    return new RunPages(runs, stops, rows, watchers, pages);
  }

  @Bean
  RunStops runStops(RunStore runs, Runs live, AuditStore audit) {
    return new RunStops(runs, live, audit);
  }

  @Bean
  AskedRuns askedRuns(Db db, RunStore runs, Runs live, RunStops stops) {
    var found = new FoundFinder(db, new AlertJson());
    return new AskedRuns(runs, live, stops, found, new StandingFinder(db, live));
  }

  @Bean
  RelatedAlerts relatedAlerts(Db db) {
    return new RelatedAlerts(new RelatedFinder(db));
  }

  @Bean
  AlertPages alertPages(
      AlertFinder alerts,
      RunStore runs,
      AlreadyHere alreadyHere,
      ModuleHost modules,
      Catalogues catalogues,
      QueryFilters filters,
      GrantStore groups,
      AlertSkyMaps skyMaps,
      RelatedAlerts related,
      Clock clock) {
    var curves = new PacketCurves(modules, groups);
    var pages =
        new AlertPageMaker(
            related, runs, alreadyHere, modules, catalogues, filters, curves, skyMaps, clock);
    return new AlertPages(alerts, pages, curves);
  }

  @Bean
  MappedAlerts mappedAlerts(AlertFinder alerts, RelatedAlerts related, ModuleHost modules) {
    return new MappedAlerts(alerts, related, modules);
  }

  @Bean
  OneAlertPages oneAlertPages(Runs live, ModuleHost modules) {
    return new OneAlertPages(live, modules);
  }

  @Bean
  CutoutPages cutoutPages(AlertFinder alerts, ModuleHost modules) {
    return new CutoutPages(alerts, new AlertPictures(modules));
  }

  @Bean
  Packets packets(AlertFinder alerts) {
    return alerts::kept;
  }

  @Bean
  TargetMaker targetMaker(
      AlertFinder alerts, Targets targets, Refreshes refreshes, ModuleHost modules) {
    return new TargetMaker(alerts, targets, refreshes, new AlertOrbits(modules));
  }

  @Bean
  ActedAlerts actedAlerts(
      QueryStore queries,
      RunStore runs,
      AlertFinder alerts,
      Catalogues catalogues,
      TargetMaker maker) {
    return new ActedAlerts(runs, alerts, catalogues, maker);
  }

  @Bean
  CreateTargetPages createTargetPages(
      TargetMaker maker, RunStore runs, RunRowFinder rows, Db db, Refreshes refreshes) {
    return new CreateTargetPages(maker, runs, rows, new RowPlaceFinder(db), refreshes);
  }

  @Bean
  QueryApi queryApi(QueryStore queries, ModuleHost modules, KnownNames names, GrantStore grants) {
    return new QueryApi(queries, modules, names, grants);
  }

  @Bean
  QueryRightsPages queryRightsPages(QueryStore queries, GrantStore grants) {
    return new QueryRightsPages(queries, grants);
  }

  @Bean
  RunStream runStream(RunRowFinder rows, RunStore runs, Runs live, RunReaders readers) {
    return new RunStream(rows, runs, live, readers);
  }

  @Bean
  RunApi runApi(
      RunStore runs,
      RunListFinder lists,
      Runs live,
      RunRowFinder rows,
      RunStream stream,
      RunStops stops) {
    return new RunApi(runs, lists, live, rows, stream, stops);
  }

  @Bean
  RunStartApi runStartApi(QueryStore queries, Runs live, ModuleHost modules, KnownNames names) {
    return new RunStartApi(queries, live, modules, names);
  }

  @Bean
  AlertApi alertApi(AlertFinder alerts, RelatedAlerts related, Catalogues catalogues, Db db) {
    return new AlertApi(alerts, new AlertListFinder(db), related, catalogues);
  }

  @Bean
  CreateTargetApi createTargetApi(TargetMaker maker, RunStore runs, RunRowFinder rows) {
    return new CreateTargetApi(maker, runs, rows);
  }
}
