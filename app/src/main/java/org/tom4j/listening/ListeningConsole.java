package org.tom4j.listening;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.ListeningPanel;
import org.tom4j.alerts.QueryListening;
import org.tom4j.alerts.SeenQueries;
import org.tom4j.alerts.SeenQuery;

/** Listening for a command line: what the pages do, in lines. */
public final class ListeningConsole {
  private final SeenQueries queries;
  private final Listened listened;
  private final QueryListening panels;

  ListeningConsole(SeenQueries queries, Listened listened, QueryListening panels) {
    this.queries = queries;
    this.listened = listened;
    this.panels = panels;
  }

  /**
   * Listens to a query from now on, or goes on.
   *
   * @param viewer whose the runs will be
   * @return why it cannot be listened to, or null
   */
  public @Nullable String start(Viewer viewer, long query) {
    SeenQuery found = queries.find(viewer, query).filter(SeenQuery::mayChange).orElse(null);
    if (found == null) {
      return "Whose runs they are must be one who may change the query.";
    }
    String problem = listened.problem(found);
    if (problem == null) {
      listened.start(viewer, query);
    }
    return problem;
  }

  /** False if it is not listened to. */
  public boolean pause(Viewer viewer, long query) {
    return listened.pause(viewer, query);
  }

  /** False if it was not listened to. */
  public boolean end(Viewer viewer, long query) {
    return listened.end(viewer, query);
  }

  /**
   * Reads at most so fast.
   *
   * @return false if it is not listened to
   * @throws IllegalArgumentException saying what a rate is
   */
  public boolean throttle(Viewer viewer, long query, String perSecond) {
    return listened.throttle(viewer, query, perSecond);
  }

  /** How it goes. */
  public List<String> lines(long query) {
    String broker = queries.seen(Viewer.CONSOLE, query).broker();
    ListeningPanel panel = panels.panel(query, broker, false);
    if (!panel.offered()) {
      return List.of(broker + " cannot be listened to.");
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
