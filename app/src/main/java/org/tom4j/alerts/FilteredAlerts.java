package org.tom4j.alerts;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.refresh.Packets;
import org.tom4j.runtime.feed.Packet;

/** Alerts, and the queries that keep them, as filters need them. Any thread. */
public final class FilteredAlerts {
  private final QueryStore queries;
  private final AlertFinder alerts;
  private final LatestFinder latest;

  FilteredAlerts(QueryStore queries, AlertFinder alerts, LatestFinder latest) {
    this.queries = queries;
    this.alerts = alerts;
    this.latest = latest;
  }

  /**
   * An alert that is kept.
   *
   * @param id the TOM's own number
   * @param alertId the broker's
   * @param name of the object, or null
   */
  public record Kept(long id, String broker, String alertId, @Nullable String name) {}

  /** The queries for a broker that the viewer may see, the newest first. */
  public List<SeenQuery> ofBroker(Viewer viewer, String broker) {
    return queries.list(viewer, null, broker).stream().map(SeenQuery::of).toList();
  }

  /** The alert, if the viewer may see it. */
  public Optional<Kept> find(Viewer viewer, long alert) {
    return alerts
        .find(viewer, alert)
        .map(found -> new Kept(found.id(), found.broker(), found.alertId(), found.name()));
  }

  /** An alert's packet; empty if the alert has been deleted meanwhile. */
  public Optional<Packet> packet(Kept alert) {
    return alerts.kept(alert.id()).map(Packets.Kept::packet);
  }

  /** The alerts of a broker that came last, of those that the viewer may see, the latest first. */
  public List<Kept> latest(Viewer viewer, String broker, int atMost) {
    return latest.latest(viewer, broker, atMost);
  }
}
