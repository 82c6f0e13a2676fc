package org.tom4j.actions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.actions.Delivery.State;
import org.tom4j.alerts.ActionPanel;
import org.tom4j.alerts.QueryActions;
import org.tom4j.alerts.SeenQueries;
import org.tom4j.alerts.SeenQuery;
import org.tom4j.runtime.http.Courier;
import org.tom4j.targets.ListName;
import org.tom4j.targets.TargetLists;

/** What is done with the alerts of queries, for a command line: in values and words. */
public final class ActionConsole {
  private final Actions actions;
  private final QueryActions panels;
  private final SeenQueries queries;
  private final TargetLists lists;
  private final Courier courier;

  ActionConsole(
      Actions actions,
      QueryActions panels,
      SeenQueries queries,
      TargetLists lists,
      Courier courier) {
    this.actions = actions;
    this.panels = panels;
    this.queries = queries;
    this.lists = lists;
    this.courier = courier;
  }

  /**
   * Sets what is done with a query's alerts; what is not named is not done.
   *
   * @param viewer with whose rights
   * @param list null: none
   * @param webhook null: none
   * @param secret null: the one that is set stays
   * @return what is wrong, by option; empty: it is set
   */
  public Map<String, String> set(
      Viewer viewer,
      long query,
      boolean createTargets,
      @Nullable ListName list,
      @Nullable String webhook,
      @Nullable String secret) {
    Map<String, String> problems = new LinkedHashMap<>();
    if (queries.find(viewer, query).filter(SeenQuery::mayChange).isEmpty()) {
      problems.put("as", "With whose rights it is done must be one who may change the query.");
      return problems;
    }
    Optional<ActionForm.Wanted> wanted =
        new ActionForm(
                createTargets,
                list == null ? "" : Long.toString(list.id()),
                Objects.requireNonNullElse(webhook, ""),
                Objects.requireNonNullElse(secret, ""))
            .wanted(viewer, actions.of(query).orElse(null), lists, courier, problems);
    wanted.ifPresent(
        is -> actions.set(viewer, query, is.makeTargets(), is.list(), is.webhook(), is.secret()));
    return problems;
  }

  /** Nothing is done any more; false if nothing was. */
  public boolean remove(Viewer viewer, long query) {
    return actions.remove(viewer, query);
  }

  /**
   * What came of a test.
   *
   * @param good whether the address took it
   */
  public record Tested(boolean good, String words) {}

  /** Tells the query's webhook once, marked as a test. */
  public Tested test(Viewer viewer, long query) {
    return actions
        .test(viewer, query, ActionPages.PATIENCE)
        .map(told ->
            new Tested(
                told.state() == State.DONE,
                told.state() == State.WAITING
                    ? "Not sent yet: another process delivers to the address just now."
                    : told.words()))
        .orElseGet(() -> new Tested(false, "It has no webhook, or is paused."));
  }

  /** What is done, and how that goes, line by line. */
  public List<String> lines(long query) {
    ActionPanel panel = panels.panel(Viewer.CONSOLE, query, false);
    if (panel.does().isEmpty()) {
      return List.of("Nothing is done by itself with what it keeps.");
    }
    List<String> lines = new ArrayList<>(panel.does());
    lines.add(panel.whose());
    lines.add("State: " + panel.state() + ".");
    lines.addAll(panel.remarks());
    panel.counts().forEach(count -> lines.add(count.number() + " " + count.what()));
    return lines;
  }
}
