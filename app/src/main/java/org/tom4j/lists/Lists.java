package org.tom4j.lists;

import org.tom4j.access.Viewer;
import org.tom4j.web.Refusal;

/** Finds lists for those who may, and refuses all others in words. */
final class Lists {
  private final ListStore store;

  Lists(ListStore store) {
    this.store = store;
  }

  /** Who is not signed in is sent to do so, and learns nothing of what is there. */
  TargetList seen(Viewer viewer, long id) {
    return store
        .find(viewer, id)
        .orElseThrow(() ->
            viewer.isAnonymous()
                ? new Refusal.Forbidden("Sign in to see this list.")
                : new Refusal.NotFound(
                    "There is no list of targets number " + id + " that you may see."));
  }

  TargetList changeable(Viewer viewer, long id) {
    TargetList list = seen(viewer, id);
    if (!list.mayChange()) {
      throw new Refusal.Forbidden(
          "You may see the list “"
              + list.name()
              + "” but not change it: its owner and groups may.");
    }
    return list;
  }

  TargetList deletable(Viewer viewer, long id) {
    TargetList list = seen(viewer, id);
    if (!list.mayDelete()) {
      throw new Refusal.Forbidden(
          "You may see the list “"
              + list.name()
              + "” but not delete it: its owner and groups may.");
    }
    return list;
  }
}
