package org.tom4j.skymaps;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.AlertEvent;
import org.tom4j.alerts.MapNotice;
import org.tom4j.alerts.MappedAlerts;
import org.tom4j.alerts.MappedAlerts.Mapped;
import org.tom4j.work.WaitingRows;

/**
 * The sky maps of alerts. Those in packets are read in the background soon after they came, or by
 * whoever looks first; those at addresses are fetched when a person wants them. Safe for all
 * threads.
 */
final class SkyMaps implements AutoCloseable {
  /** After a notice came, its map is read at the latest then. */
  private static final Duration ROUND = Duration.ofSeconds(15);

  /** So long a person waits for a fetch before the page is shown without it. */
  private static final Duration PATIENCE = Duration.ofSeconds(6);

  private final SkyMapStore store;
  private final MappedAlerts alerts;
  private final NoticeMapFinder notices;
  private final SkyMapLibrary library;
  private final WaitingRows<KeptNotice> waiting;

  SkyMaps(SkyMapStore store, MappedAlerts alerts, NoticeMapFinder notices, SkyMapLibrary library) {
    this.store = store;
    this.alerts = alerts;
    this.notices = notices;
    this.library = library;
    this.waiting = new WaitingRows<>("sky maps", 1, new Work(store, library));
  }

  /**
   * An alert's map as far as it is known.
   *
   * @param read the map; null: it is not here, or cannot be read
   */
  record Seen(Mapped alert, KeptNotice notice, @Nullable ReadMap read) {}

  /** Empty: there is no such alert that the viewer may see, or it tells of no map. */
  Optional<Seen> find(Viewer viewer, long alert) {
    return alerts.find(viewer, alert).flatMap(this::of);
  }

  /** The map of an alert that the viewer may see; one in the packet is read now. */
  Optional<Seen> of(Mapped alert) {
    MapNotice told = MapNotice.of(alert.extras());
    if (told == null) {
      return Optional.empty();
    }
    KeptNotice notice = store.find(alert.id()).orElse(null);
    if (notice == null) {
      store.note(alert.id(), told);
      notice = store.find(alert.id()).orElse(null);
    }
    return notice == null ? Optional.empty() : Optional.of(seen(alert, notice));
  }

  private Seen seen(Mapped alert, KeptNotice notice) {
    boolean here =
        switch (notice.state()) {
          case READ -> true;
          case WAITING -> notice.address() == null;
          case OFFERED, FAILED -> false;
        };
    if (!here) {
      return new Seen(alert, notice, null);
    }
    try {
      return new Seen(alert, notice, library.read(notice));
    } catch (UnreadableSkyMapException told) {
      String words = String.valueOf(told.getMessage());
      store.failed(notice.alert(), words);
      return new Seen(alert, store.find(notice.alert()).orElse(notice), null);
    }
  }

  /** The file as it came. */
  byte[] file(Seen seen) {
    return library.file(seen.notice());
  }

  /** How the map of an alert stands among those of its event, as far as the viewer may know. */
  EventStanding standing(Viewer viewer, long alert) {
    return standing(alerts.event(viewer, alert));
  }

  /** When an alert was sent; null: it does not tell, or the viewer may not know. */
  @Nullable Instant sent(Viewer viewer, long alert) {
    return alerts.event(viewer, alert).sent();
  }

  EventStanding standing(AlertEvent event) {
    return new EventStanding(
        event, notices.known(event.notices().stream().map(AlertEvent.Notice::alert).toList()));
  }

  /** Fetches a map from its address, in the background; waits a little for it. */
  void fetch(KeptNotice notice) {
    if (store.want(notice.alert())) {
      waiting.wake();
      boolean _ =
          waiting.settle(
              () ->
                  store
                      .find(notice.alert())
                      .filter(now -> now.state() == KeptNotice.State.WAITING)
                      .isPresent(),
              PATIENCE);
    }
  }

  /** From now on maps in packets are read by themselves. */
  void takeOver() {
    waiting.takeOver(ROUND);
  }

  @Override
  public void close() {
    waiting.close();
  }

  private record Work(SkyMapStore store, SkyMapLibrary library)
      implements WaitingRows.Work<KeptNotice> {
    @Override
    public Optional<KeptNotice> take() {
      return store.take();
    }

    @Override
    public void on(KeptNotice notice) {
      library.work(notice);
    }

    @Override
    public void failed(KeptNotice notice, String words) {
      store.failed(notice.alert(), words);
    }
  }
}
