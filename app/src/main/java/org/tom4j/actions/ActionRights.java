package org.tom4j.actions;

import org.tom4j.access.Viewer;
import org.tom4j.alerts.ActedAlerts;
import org.tom4j.web.Refusal;

/** Finds queries for those who may, and refuses all others in words. */
final class ActionRights {
  private final ActedAlerts alerts;

  ActionRights(ActedAlerts alerts) {
    this.alerts = alerts;
  }

  ActedAlerts.Query seen(Viewer viewer, long id) {
    return alerts
        .query(viewer, id)
        .orElseThrow(
            () -> new Refusal.NotFound("There is no query number " + id + " that you may see."));
  }

  /** The query, if the viewer may say what is done with its alerts. */
  ActedAlerts.Query changeable(Viewer viewer, long id) {
    ActedAlerts.Query query = seen(viewer, id);
    if (!query.mayChange()) {
      throw new Refusal.Forbidden(
          "This query belongs to somebody else; you may see it, not say what is done with its"
              + " alerts.");
    }
    return query;
  }
}
