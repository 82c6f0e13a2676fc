package org.tom4j.live;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.LivePath;
import org.tom4j.alerts.PassedAlert;
import org.tom4j.alerts.PassedAlerts;
import org.tom4j.alerts.QueryFilters;
import org.tom4j.alerts.QueryListening;
import org.tom4j.alerts.QueryStanding;
import org.tom4j.alerts.SeenQuery;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.db.Db;
import org.tom4j.lists.ListChoice;
import org.tom4j.runtime.modules.Ability;
import org.tom4j.runtime.modules.BrokerModule;
import org.tom4j.runtime.modules.ModuleHost;

/** Turns a query and what it kept into its live page. No module is asked for it. */
final class LivePageMaker {
  private final PassedAlerts passed;
  private final QueryFilters filters;
  private final QueryListening listening;
  private final ListChoice lists;
  private final ModuleHost modules;
  private final Db db;

  LivePageMaker(
      PassedAlerts passed,
      QueryFilters filters,
      QueryListening listening,
      ListChoice lists,
      ModuleHost modules,
      Db db) {
    this.passed = passed;
    this.filters = filters;
    this.listening = listening;
    this.lists = lists;
    this.modules = modules;
    this.db = db;
  }

  /**
   * How the query stands is read before the cards: the page's script fetches what comes after, and
   * what is counted already but not yet on a card would never be fetched.
   */
  LivePage make(Viewer viewer, SeenQuery query, boolean news) {
    Optional<QueryStanding> standing = passed.standing(viewer, query.id());
    return db.read(_ -> read(viewer, query, news, standing));
  }

  private LivePage read(
      Viewer viewer, SeenQuery query, boolean news, Optional<QueryStanding> standing) {
    Optional<BrokerModule> module = modules.find(query.broker());
    List<PassedAlert> cards = passed.newest(viewer, query.id(), news, LivePage.CARDS);
    return new LivePage(
        LivePath.of(query.id()),
        "/alerts/query/" + query.id() + "/",
        query.name(),
        query.broker(),
        module.map(LivePageMaker::invented).orElse(""),
        module.isPresent(),
        filters.panel(query.id(), query.mayChange()),
        listening.panel(query.id(), query.broker(), query.mayChange()),
        standing.orElse(null),
        news,
        cards,
        can(module, Ability.CUTOUTS),
        can(module, Ability.LIGHT_CURVES),
        cards.isEmpty() ? List.of() : lists.offered(viewer));
  }

  private static boolean can(Optional<BrokerModule> module, Ability ability) {
    return module.filter(found -> found.abilities().contains(ability)).isPresent();
  }

  private static String invented(BrokerModule module) {
    return module.source() == BrokerInfo.Source.SYNTHETIC
        ? Objects.requireNonNullElse(module.sourceNote(), "Every alert is invented")
        : "";
  }
}
