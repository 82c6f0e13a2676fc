package org.tom4j.actions;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.actions.Delivery.State;
import org.tom4j.alerts.ActionPanel;
import org.tom4j.alerts.ActionPanel.Count;
import org.tom4j.alerts.QueryActions;
import org.tom4j.targets.TargetLists;

/** Tells the pages of queries what is done with their alerts, and how that goes. */
final class ActionPanels implements QueryActions {
  /** More of one query that wait are worth a word. */
  static final long MANY = 10_000;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Actions actions;
  private final DeliveryFinder finder;
  private final TargetLists lists;
  private final Whose whose;
  private final InstantSource clock;

  ActionPanels(
      Actions actions, DeliveryFinder finder, TargetLists lists, Whose whose, InstantSource clock) {
    this.actions = actions;
    this.finder = finder;
    this.lists = lists;
    this.whose = whose;
    this.clock = clock;
  }

  static String time(@Nullable Instant time) {
    return time == null ? "" : TIME.format(time);
  }

  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  @Override
  public ActionPanel panel(Viewer viewer, long query, boolean mayChange) {
    String edit = mayChange ? ActionPages.path(query) : "";
    Map<Kind, Map<State, Long>> counts = finder.counts(query);
    String log = mayChange && !counts.isEmpty() ? DeliveryPages.path(query) : "";
    Optional<QueryAction> action = actions.of(query);
    if (action.isEmpty()) {
      return new ActionPanel(List.of(), "", "", "", List.of(), List.of(), edit, log);
    }
    DeliveryFinder.Lane lane = lane(action.get());
    boolean failing = lane.failures() > 1;
    return new ActionPanel(
        does(viewer, action.get()),
        whose(action.get()),
        action.get().paused() || failing ? "warn" : "good",
        action.get().paused() ? "paused" : failing ? "not taken" : "on",
        remarks(action.get(), counts, lane),
        numbers(counts),
        edit,
        action.get().webhook() != null && mayChange ? DeliveryPages.path(query) : log);
  }

  private DeliveryFinder.Lane lane(QueryAction action) {
    return action.webhook() == null
        ? new DeliveryFinder.Lane(0, null)
        : finder.lane(action.lane(Kind.WEBHOOK));
  }

  private List<String> does(Viewer viewer, QueryAction action) {
    List<String> does = new ArrayList<>();
    Long list = action.list();
    if (action.wantsTargets()) {
      does.add("It becomes a target, or is linked to the one that is here.");
    }
    if (list != null) {
      does.add(
          "Its target is put on "
              + lists
                  .find(viewer, list)
                  .map(found -> "the list “" + found.name() + "”.")
                  .orElse("a list of targets."));
    }
    if (action.webhook() != null) {
      does.add(WebAddress.origin(action.webhook()) + " is told.");
    }
    return does;
  }

  private String whose(QueryAction action) {
    String name = whose.name(action);
    return (name.isEmpty()
            ? action.console() ? "With the rights of the console" : "Whoever set it is gone"
            : "With the rights of " + name)
        + ", since "
        + time(action.set())
        + " UTC.";
  }

  private List<String> remarks(
      QueryAction action, Map<Kind, Map<State, Long>> counts, DeliveryFinder.Lane lane) {
    List<String> remarks = new ArrayList<>();
    if (!action.words().isEmpty()) {
      remarks.add(action.words());
    }
    Instant until = lane.notBefore();
    if (lane.failures() > 0 && until != null && until.isAfter(clock.instant())) {
      remarks.add(
          "%s did not take what it was told last, %s. It is tried again at %s UTC; what waits is kept for a day."
              .formatted(
                  WebAddress.origin(String.valueOf(action.webhook())),
                  lane.failures() == 1 ? "once" : lane.failures() + " times in a row",
                  time(until)));
    }
    counts.forEach((kind, states) -> {
      long waiting = states.getOrDefault(State.WAITING, 0L);
      if (waiting > MANY) {
        remarks.add(
            (kind == Kind.TARGET ? "Targets of " : "Deliveries of ")
                + count(waiting)
                + " alerts wait. None is dropped; a narrower filter would help.");
      }
    });
    if (action.unseen() > 0) {
      remarks.add(
          (action.unseen() == 1 ? "One alert was" : count(action.unseen()) + " alerts were")
              + " left out: whoever set this may not see "
              + (action.unseen() == 1 ? "it." : "them."));
    }
    return remarks;
  }

  private static List<Count> numbers(Map<Kind, Map<State, Long>> counts) {
    List<Count> numbers = new ArrayList<>();
    add(numbers, counts, Kind.TARGET, State.DONE, "targets made or linked");
    add(numbers, counts, Kind.TARGET, State.WAITING, "targets to come");
    add(numbers, counts, Kind.TARGET, State.FAILED, "without a target");
    add(numbers, counts, Kind.WEBHOOK, State.DONE, "delivered");
    add(numbers, counts, Kind.WEBHOOK, State.WAITING, "to be delivered");
    add(numbers, counts, Kind.WEBHOOK, State.FAILED, "not delivered");
    return numbers;
  }

  private static void add(
      List<Count> numbers,
      Map<Kind, Map<State, Long>> counts,
      Kind kind,
      State state,
      String what) {
    Long number = counts.getOrDefault(kind, Map.of()).get(state);
    if (number != null) {
      numbers.add(new Count(count(number), what));
    }
  }
}
