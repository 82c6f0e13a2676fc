package org.tom4j.alerts;

import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;

/** What the page of an alert shows of its sky map. Any thread. */
public interface AlertSkyMaps {

  /** Null: the alert tells of no map. */
  @Nullable SkyMapPanel panel(Viewer viewer, MappedAlerts.Mapped alert);
}
