package org.tom4j.streaming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.QueryStreams;
import org.tom4j.alerts.StreamPanel;
import org.tom4j.runtime.modules.Ability;
import org.tom4j.runtime.modules.ModuleHost;

/** Tells the pages of queries and runs about streams. */
final class StreamPanels implements QueryStreams {
  /** More partitions than these are shown when somebody asks for them. */
  private static final int SHOWN_AT_ONCE = 8;

  private final StreamRights rights;
  private final StreamStore store;
  private final DeadLetterFinder letters;
  private final ModuleHost modules;

  StreamPanels(
      StreamRights rights, StreamStore store, DeadLetterFinder letters, ModuleHost modules) {
    this.rights = rights;
    this.store = store;
    this.letters = letters;
    this.modules = modules;
  }

  @Override
  public Optional<StreamPanel> panel(Viewer viewer, long query, String broker, boolean mayChange) {
    Optional<QueryStream> own = rights.stream(viewer, query, true);
    Optional<QueryStream> toms = rights.stream(viewer, query, false);
    boolean there = own.isPresent() || toms.isPresent();
    // What is kept of a module that is not in use just now stays in sight.
    if (!modules
        .find(broker)
        .map(module -> module.abilities().contains(Ability.RESUME))
        .orElse(there)) {
      return Optional.empty();
    }
    List<StreamPanel.Stream> streams = new ArrayList<>();
    toms.ifPresent(stream -> streams.add(shown(stream, false, mayChange)));
    own.ifPresent(stream -> streams.add(shown(stream, true, true)));
    return Optional.of(new StreamPanel(streams));
  }

  private StreamPanel.Stream shown(QueryStream stream, boolean own, boolean mayChange) {
    List<PlaceLine> places = store.places(stream);
    long unread = letters.count(stream);
    return new StreamPanel.Stream(
        own,
        stream.name(),
        StreamTopics.of(places),
        places.size() > SHOWN_AT_ONCE,
        unread == 0 ? "" : LetterText.messages(unread),
        mayChange && unread > 0 ? LetterPages.path(stream.query(), own) : "",
        mayChange && !places.isEmpty() ? StreamPages.forget(stream.query()) : "");
  }

  @Override
  public Optional<Unread> unread(Viewer viewer, long query) {
    if (rights.mayChange(viewer, query)) {
      Optional<Unread> toms = unread(viewer, query, false);
      if (toms.isPresent()) {
        return toms;
      }
    }
    return unread(viewer, query, true);
  }

  private Optional<Unread> unread(Viewer viewer, long query, boolean own) {
    return rights.stream(viewer, query, own)
        .map(letters::count)
        .filter(count -> count > 0)
        .map(count -> new Unread(LetterText.messages(count), LetterPages.path(query, own)));
  }
}
