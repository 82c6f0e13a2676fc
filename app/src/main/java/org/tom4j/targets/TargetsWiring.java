package org.tom4j.targets;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tom4j.access.AuditStore;
import org.tom4j.astro.Angle;
import org.tom4j.catalogue.Catalogues;
import org.tom4j.catalogue.NamedTargets;
import org.tom4j.data.DatumStore;
import org.tom4j.db.Db;
import org.tom4j.lookup.Lookups;
import org.tom4j.neighbours.NeighboursApi;
import org.tom4j.neighbours.NeighboursPageMaker;
import org.tom4j.refresh.RefreshRules;
import org.tom4j.refresh.Refreshes;
import org.tom4j.requests.RequestQueue;
import org.tom4j.runtime.modules.ModuleHost;
import org.tom4j.settings.TomSettings;

/** Targets, their data, and their pages. */
@Configuration(proxyBeanMethods = false)
public class TargetsWiring {
  @Bean
  TargetSettings targetSettings(TomSettings settings) {
    return new TargetSettings(
        settings.targets().permissions(),
        Angle.ofArcseconds(settings.targets().matchRadiusArcsec()));
  }

  @Bean
  Targets targets(Db db, AuditStore audit, TargetSettings settings, Clock clock) {
    return new Targets(db, audit, settings, clock);
  }

  @Bean
  NamedTargets catalogueNames(Db db, AuditStore audit, Clock clock) {
    return new CatalogueNames(db, audit, clock);
  }

  @Bean
  TargetCatalogues targetCatalogues(Catalogues catalogues, Clock clock) {
    return new TargetCatalogues(catalogues, clock);
  }

  @Bean
  DatumStore datumStore(Db db, Clock clock) {
    return new DatumStore(db, clock);
  }

  @Bean
  TargetPages targetPages(
      Db db,
      Targets targets,
      TargetSettings settings,
      TargetListMaker lists,
      TargetPageMaker pages) {
    return new TargetPages(targets, new TargetStore(db), settings, lists, pages);
  }

  @Bean
  TargetListMaker targetListMaker(Db db, TargetLists lists, Clock clock) {
    return new TargetListMaker(new TargetListStore(db, clock), lists);
  }

  @Bean
  ListedTargets listedTargets(Db db, TargetListMaker pages, TargetSettings settings, Clock clock) {
    return new ListedTargets(pages, new TargetListStore(db, clock), settings);
  }

  @Bean
  TargetPageMaker targetPageMaker(
      Db db,
      DatumStore data,
      Refreshes refreshes,
      RefreshRules rules,
      TargetRequests requests,
      TargetCatalogues catalogues,
      TargetLists lists) {
    return new TargetPageMaker(
        new TargetStore(db),
        new TargetNameStore(db),
        new TargetAlertStore(db),
        new TakenBackFinder(db),
        new TargetGroupStore(db),
        new HistoryStore(db),
        data,
        refreshes,
        rules,
        requests,
        catalogues,
        lists);
  }

  @Bean
  TargetRefresh targetRefresh(Db db, Refreshes refreshes, RefreshRules rules, AuditStore audit) {
    return new TargetRefresh(new TargetStore(db), refreshes, rules, audit);
  }

  @Bean
  TargetRefreshPages targetRefreshPages(Db db, TargetRefresh refresh, TargetPageMaker pages) {
    return new TargetRefreshPages(new TargetStore(db), refresh, pages);
  }

  @Bean
  TargetRefreshApi targetRefreshApi(Db db, TargetRefresh refresh) {
    return new TargetRefreshApi(new TargetStore(db), refresh);
  }

  @Bean
  RefreshRulePages refreshRulePages(Db db, TargetRefresh refresh) {
    return new RefreshRulePages(new TargetStore(db), refresh);
  }

  @Bean
  RefreshRuleApi refreshRuleApi(Db db, TargetRefresh refresh) {
    return new RefreshRuleApi(new TargetStore(db), refresh);
  }

  @Bean
  TargetRequests targetRequests(
      Db db, RequestQueue queue, ModuleHost modules, AuditStore audit, Clock clock) {
    return new TargetRequests(new TargetStore(db), queue, modules, audit, clock);
  }

  @Bean
  TargetRequestPages targetRequestPages(Db db, TargetRequests requests) {
    return new TargetRequestPages(new TargetStore(db), requests);
  }

  @Bean
  TargetRequestApi targetRequestApi(Db db, TargetRequests requests) {
    return new TargetRequestApi(new TargetStore(db), requests);
  }

  @Bean
  TargetFormPages targetFormPages(
      Db db, Targets targets, TargetSettings settings, Lookups lookups) {
    return new TargetFormPages(
        targets,
        new TargetStore(db),
        new TargetNameStore(db),
        new TargetFormMaker(new TargetGroupStore(db), settings),
        new NameLookup(lookups, targets));
  }

  @Bean
  TargetByName targetByName(Lookups lookups, Targets targets) {
    return new TargetByName(lookups, targets);
  }

  @Bean
  TargetNeighbours targetNeighbours(Db db, NeighboursPageMaker pages, NeighboursApi api) {
    return new TargetNeighbours(new TargetStore(db), pages, api);
  }

  @Bean
  TargetApi targetApi(Db db, DatumStore data, TargetCatalogues catalogues) {
    return new TargetApi(new TargetStore(db), data, answers(db, catalogues));
  }

  @Bean
  TargetListApi targetListApi(Db db, TargetLists lists, TargetSettings settings, Clock clock) {
    return new TargetListApi(new TargetListStore(db, clock), lists, settings);
  }

  @Bean
  TargetChangeApi targetChangeApi(Db db, Targets targets, TargetCatalogues catalogues) {
    return new TargetChangeApi(
        targets,
        new TargetStore(db),
        new TargetNameStore(db),
        new TargetGroupStore(db),
        answers(db, catalogues));
  }

  private static TargetAnswerMaker answers(Db db, TargetCatalogues catalogues) {
    return new TargetAnswerMaker(
        new TargetStore(db),
        new TargetNameStore(db),
        new TargetGroupStore(db),
        new TargetAlertStore(db),
        catalogues);
  }
}
