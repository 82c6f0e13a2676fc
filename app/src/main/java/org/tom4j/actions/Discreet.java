package org.tom4j.actions;

import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;

/**
 * What of a delivery is told to whom: whoever may change the query need not see all of its alerts,
 * nor the targets that somebody else's were found to be.
 */
final class Discreet {
  private Discreet() {}

  /**
   * @param action what is set now, by whose rights it is done; or null
   */
  static DeliveryFinder.Told to(
      Viewer viewer, @Nullable QueryAction action, DeliveryFinder.Told told) {
    boolean his = viewer.admin() || (action != null && viewer.is(action.personId()));
    boolean hidden = told.alert() != null && told.name() == null;
    if (his || (!hidden && told.kind() == Kind.WEBHOOK)) {
      return told;
    }
    return new DeliveryFinder.Told(
        told.id(),
        told.kind(),
        told.test(),
        told.alert(),
        told.name(),
        told.mark(),
        told.state(),
        told.tries(),
        told.tried(),
        told.next(),
        told.status(),
        "",
        "",
        hidden ? null : told.target());
  }
}
