package org.tom4j.alerts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.GroupRight;
import org.tom4j.access.Permissions;
import org.tom4j.access.Rights;
import org.tom4j.access.Viewer;

/** Who sees a query, in words, and what of it cannot be. */
final class WhoSees {
  static final String LOCKED_OUT =
      "You could no longer change this query yourself: leave that right to one of your groups.";

  private WhoSees() {}

  /** {@code private; rogues may change it, wraiths may see it}. */
  static String words(String permissions, List<GroupRight> groups) {
    List<String> named = new ArrayList<>();
    for (GroupRight group : groups) {
      named.add(group.name() + (group.mayChange() ? " may change it" : " may see it"));
    }
    return word(permissions) + (named.isEmpty() ? "" : "; " + String.join(", ", named));
  }

  private static String word(String permissions) {
    return permissions.equals(Permissions.PRIVATE.name())
        ? "private"
        : "seen by everyone who is signed in";
  }

  /**
   * Whether somebody who may change a query as a member of a group would take that from himself.
   */
  static boolean locksOut(Viewer viewer, BrokerQuery query, Rights rights) {
    @Nullable Map<Long, Boolean> groups = rights.groups();
    return groups != null
        && !viewer.admin()
        && !viewer.is(query.ownerId())
        && viewer.groups().stream().noneMatch(group -> groups.getOrDefault(group, false));
  }
}
