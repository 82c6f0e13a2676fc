package org.tom4j.alerts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tom4j.access.Permissions;
import org.tom4j.access.Viewer;
import org.tom4j.db.NameKey;
import org.tom4j.runtime.modules.Ability;
import org.tom4j.runtime.modules.BrokerModule;
import org.tom4j.runtime.modules.ModuleHost;

/** Turns saved queries and their runs into what the lists show. */
final class QueryListMaker {
  static final int HISTORY = 200;

  private final QueryStore queries;
  private final ModuleHost modules;
  private final BrokerButtons buttons;
  private final QuerySchedules schedules;
  private final QueryFilters filters;
  private final QueryListening listening;
  private final QueryActions actions;
  private final QueryStreams streams;

  QueryListMaker(
      QueryStore queries,
      ModuleHost modules,
      BrokerButtons buttons,
      QuerySchedules schedules,
      QueryFilters filters,
      QueryListening listening,
      QueryActions actions,
      QueryStreams streams) {
    this.queries = queries;
    this.modules = modules;
    this.buttons = buttons;
    this.schedules = schedules;
    this.filters = filters;
    this.listening = listening;
    this.actions = actions;
    this.streams = streams;
  }

  QueryListPage make(Viewer viewer, String name, String broker) {
    List<BrokerModule> inUse = modules.listed();
    Set<String> names = inUse.stream().map(BrokerModule::name).collect(Collectors.toSet());
    boolean filtered = !name.isBlank() || !broker.isBlank();
    boolean nothing = !name.isBlank() && NameKey.fold(name).isEmpty();
    List<QueryStore.Listed> found = nothing ? List.of() : queries.list(viewer, name, broker);
    List<String> brokerNames =
        Stream.concat(inUse.stream().map(BrokerModule::name), queries.brokers(viewer).stream())
            .distinct()
            .toList();
    Map<Long, String> next = found.isEmpty() ? Map.of() : next();
    return new QueryListPage(
        buttons.asked(inUse),
        buttons.streams(viewer, inUse),
        found.stream().map(listed -> line(viewer, listed, names, next)).toList(),
        !found.isEmpty() || (filtered && !queries.list(viewer, null, null).isEmpty()),
        brokerNames,
        inUse.stream()
            .filter(module -> module.abilities().contains(Ability.SINGLE_ALERTS))
            .map(BrokerModule::name)
            .toList(),
        name,
        nothing ? NameKey.NOTHING_TO_LOOK_FOR.formatted(name.strip()) : "",
        broker);
  }

  /** How each goes by itself: when its schedule says, or that it is listened to. */
  private Map<Long, String> next() {
    Map<Long, String> next = new HashMap<>(schedules.next());
    next.putAll(listening.states());
    return next;
  }

  HistoryPage history(Viewer viewer, QueryStore.Listed listed, List<RunLine> runs) {
    BrokerQuery query = listed.query();
    return new HistoryPage(
        query.name(),
        path(query) + "run/",
        LivePath.of(query.id()),
        modules.find(query.broker()).isPresent(),
        schedules.panel(query.id(), listed.mayChange()),
        filters.panel(query.id(), listed.mayChange()),
        listening.panel(query.id(), query.broker(), listed.mayChange()),
        actions.panel(viewer, query.id(), listed.mayChange()),
        streams.panel(viewer, query.id(), query.broker(), listed.mayChange()).orElse(null),
        runs);
  }

  private static QueryListPage.Line line(
      Viewer viewer, QueryStore.Listed listed, Set<String> inUse, Map<Long, String> next) {
    BrokerQuery query = listed.query();
    return new QueryListPage.Line(
        path(query),
        AlertText.name(query.name(), ""),
        listed.owner() == null || viewer.is(query.ownerId()) ? "" : listed.owner(),
        !query.permissions().equals(Permissions.PRIVATE.name()),
        query.broker(),
        inUse.contains(query.broker()),
        AlertText.time(query.created()),
        AlertText.time(query.lastRun()),
        next.getOrDefault(query.id(), ""),
        listed.mayChange(),
        listed.mayDelete());
  }

  private static String path(BrokerQuery query) {
    return "/alerts/query/" + query.id() + "/";
  }
}
