package org.tom4j.alerts;

import org.jspecify.annotations.Nullable;

/** What the page of an alert shows of its sky map. Any thread. */
public interface AlertSkyMaps {

  /**
   * Null: the alert tells of no map.
   *
   * @param event as far as whoever looks may know it
   */
  @Nullable SkyMapPanel panel(MappedAlerts.Mapped alert, AlertEvent event);
}
