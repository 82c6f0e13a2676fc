package org.tom4j.alerts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Unrestricted;
import org.tom4j.access.Viewer;
import org.tom4j.access.Visible;
import org.tom4j.refresh.Packets;
import org.tom4j.runtime.feed.Packet;
import org.tom4j.runtime.modules.ModuleFailure;
import org.tom4j.runtime.modules.ModuleHost;

/** Alerts as sky maps need them. Any thread. */
public final class MappedAlerts {
  private final AlertFinder alerts;
  private final RelatedAlerts related;
  private final ModuleHost modules;

  MappedAlerts(AlertFinder alerts, RelatedAlerts related, ModuleHost modules) {
    this.alerts = alerts;
    this.related = related;
    this.modules = modules;
  }

  /**
   * An alert that may have a map.
   *
   * @param id the TOM's own number
   * @param title what its page is called
   * @param observed when it happened, or null
   * @param restricted whether a survey keeps it to a group
   */
  public record Mapped(
      long id,
      String broker,
      String title,
      @Nullable Instant observed,
      Map<String, String> extras,
      boolean restricted,
      Instant stored) {}

  /** The alert, if the viewer may see it. */
  public Optional<Mapped> find(Viewer viewer, long alert) {
    return alerts.find(viewer, alert).map(MappedAlerts::mapped);
  }

  /** What the viewer may know of its event. */
  public AlertEvent event(Viewer viewer, long alert) {
    return AlertEvent.of(related.of(viewer, alert));
  }

  static Mapped mapped(StoredAlert alert) {
    return new Mapped(
        alert.id(),
        alert.broker(),
        AlertText.name(alert.name(), alert.alertId()),
        alert.observed(),
        alert.extras(),
        alert.restrictedTo() != null,
        alert.stored());
  }

  /**
   * An alert's packet as JSON, read by its module if it is something else; empty if it is gone, or
   * is no JSON.
   *
   * @param broker whose module reads it
   */
  public Optional<byte[]> json(long alert, String broker) {
    Packet packet = alerts.kept(alert).map(Packets.Kept::packet).orElse(null);
    if (packet == null) {
      return Optional.empty();
    }
    if (PacketText.isText(packet.type())) {
      return packet.type().contains("json") ? Optional.of(packet.bytes()) : Optional.empty();
    }
    try {
      return modules.find(broker).map(module -> module.readable(packet));
    } catch (ModuleFailure unable) {
      return Optional.empty();
    }
  }

  /** A condition in SQL: alerts {@code a} that the viewer may see. */
  public static Visible seenBy(Viewer viewer) {
    Visible run = Visible.to(viewer, RunStore.KIND, "r");
    Visible allowed = Unrestricted.to(viewer, "a");
    List<Object> arguments = new ArrayList<>(allowed.arguments());
    arguments.addAll(run.arguments());
    return new Visible(
        "("
            + allowed.sql()
            + " and exists (select 1 from run_alert ra join query_run r on r.id = ra.run_id"
            + " where ra.alert_id = a.id and "
            + run.sql()
            + "))",
        arguments);
  }
}
