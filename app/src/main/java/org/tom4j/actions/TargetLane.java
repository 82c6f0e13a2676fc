package org.tom4j.actions;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.actions.Delivery.State;
import org.tom4j.alerts.ActedAlerts;
import org.tom4j.alerts.ActedAlerts.Chosen;
import org.tom4j.alerts.ActedAlerts.Linked;
import org.tom4j.alerts.ActedAlerts.Outcome;
import org.tom4j.lists.ListConsole;
import org.tom4j.targets.ListName;
import org.tom4j.targets.TargetLists;

/** Makes targets of a query's alerts, some at a time, and puts them on its list. */
final class TargetLane {
  /** Orbits of more are not asked for in one go. */
  static final int AT_ONCE = 20;

  private final ActionStore actions;
  private final DeliveryStore store;
  private final Whose whose;
  private final ActedAlerts alerts;
  private final TargetLists lists;
  private final ListConsole entries;
  private final InstantSource clock;

  TargetLane(
      ActionStore actions,
      DeliveryStore store,
      Whose whose,
      ActedAlerts alerts,
      TargetLists lists,
      ListConsole entries,
      InstantSource clock) {
    this.actions = actions;
    this.store = store;
    this.whose = whose;
    this.alerts = alerts;
    this.lists = lists;
    this.entries = entries;
    this.clock = clock;
  }

  /** Works on what is due of one query. */
  void work(List<Delivery> due) {
    long query = due.getFirst().query();
    Optional<QueryAction> action = actions.find(query).filter(QueryAction::wantsTargets);
    if (action.isEmpty()) {
      due.forEach(each ->
          store.end(each, DeliveryStore.End.of(State.CANCELLED, "It is not wanted any more.")));
      return;
    }
    Optional<Whose.Actor> actor = whose.of(action.get());
    if (actor.isEmpty()) {
      return; // it is paused, and waits
    }
    Viewer viewer = actor.get().viewer();
    ListName list = null;
    if (action.get().toList()) {
      list = list(viewer, action.get());
      if (list == null) {
        return;
      }
    }
    due.forEach(store::begin);
    List<Delivery> there = new ArrayList<>();
    List<Chosen> chosen = new ArrayList<>();
    for (Delivery each : due) {
      if (each.alert() == null || each.run() == null) {
        store.end(each, DeliveryStore.End.of(State.FAILED, "The alert is no longer kept."));
      } else {
        there.add(each);
        chosen.add(new Chosen(each.alert(), each.run()));
      }
    }
    List<Linked> linked = alerts.link(viewer, chosen);
    if (list != null) {
      // Before it is told that it is done: a kill in between has it done again, to no effect.
      put(viewer, list, linked);
    }
    for (int i = 0; i < there.size(); i++) {
      store.end(there.get(i), end(there.get(i), linked.get(i)));
    }
  }

  /** The list; null: that person may not put targets on it, and it is paused. */
  private @Nullable ListName list(Viewer viewer, QueryAction action) {
    Long wanted = action.list();
    Optional<ListName> list = wanted == null ? Optional.empty() : lists.find(viewer, wanted);
    if (list.filter(ListName::mayChange).isEmpty()) {
      actions.pause(
          action.query(),
          "Paused: "
              + list.map(found ->
                      "whoever set this may not put targets on the list “%s” now."
                          .formatted(found.name()))
                  .orElse("the list of targets is gone, or not whoever set this may see it.")
              + " Set another list; it then goes on where it stopped.");
      return null;
    }
    return list.get();
  }

  private void put(Viewer viewer, ListName list, List<Linked> linked) {
    List<Long> targets =
        linked.stream().map(Linked::target).filter(Objects::nonNull).distinct().toList();
    if (!targets.isEmpty()) {
      String _ = entries.change(viewer, list, targets, List.of());
    }
  }

  private DeliveryStore.End end(Delivery delivery, Linked linked) {
    if (linked.outcome() == Outcome.DONE) {
      return new DeliveryStore.End(State.DONE, null, null, "", linked.words(), linked.target());
    }
    Optional<Instant> next =
        linked.outcome() == Outcome.LATER
            ? Waits.next(delivery.tries() + 1, delivery.since(), clock.instant())
            : Optional.empty();
    return new DeliveryStore.End(
        next.isEmpty() ? State.FAILED : State.WAITING,
        next.orElse(null),
        null,
        "",
        linked.words(),
        null);
  }
}
