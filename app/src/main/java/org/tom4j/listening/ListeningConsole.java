package org.tom4j.listening;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.ListeningPanel;
import org.tom4j.alerts.ListeningRuns;
import org.tom4j.alerts.ListeningRuns.Query;
import org.tom4j.alerts.QueryListening;

/** Listening for a command line: what the pages do, in lines. */
public final class ListeningConsole {
  private final ListeningStore store;
  private final ListeningRuns runs;
  private final QueryListening panels;

  ListeningConsole(ListeningStore store, ListeningRuns runs, QueryListening panels) {
    this.store = store;
    this.runs = runs;
    this.panels = panels;
  }

  /**
   * Listens to a query from now on, or goes on.
   *
   * @return why it cannot be listened to, or null
   */
  public @Nullable String start(Viewer viewer, long query) {
    Query found = ListeningPages.seen(runs, Viewer.CONSOLE, query);
    if (!found.goesOn()) {
      return found.broker() + " cannot be listened to: let the query run by a schedule instead.";
    }
    store.start(viewer, query);
    return null;
  }

  /** False if it is not listened to. */
  public boolean pause(Viewer viewer, long query) {
    return store.pause(viewer, query);
  }

  /** False if it was not listened to. */
  public boolean end(Viewer viewer, long query) {
    return Ends.end(store, runs, viewer, query);
  }

  /**
   * Reads at most so fast.
   *
   * @return false if it is not listened to
   * @throws IllegalArgumentException saying what a rate is
   */
  public boolean throttle(Viewer viewer, long query, String perSecond) {
    return store.throttle(viewer, query, Listening.rate(perSecond));
  }

  /** How it goes. */
  public List<String> lines(long query) {
    Query found = ListeningPages.seen(runs, Viewer.CONSOLE, query);
    ListeningPanel panel = panels.panel(query, found.broker(), false);
    if (!panel.offered()) {
      return List.of(found.broker() + " cannot be listened to.");
    }
    if (panel.state().isEmpty()) {
      return List.of("It is not listened to.");
    }
    List<String> lines = new ArrayList<>();
    lines.add(panel.state());
    lines.addAll(panel.words());
    panel.facts().forEach(fact -> lines.add(fact.name() + ": " + fact.value()));
    return lines;
  }
}
