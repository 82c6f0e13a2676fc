package org.tom4j.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who sees a row, in words, and what of it cannot be. */
public final class WhoSees {
  private WhoSees() {}

  /** {@code private; rogues may change it, wraiths may see it}. */
  public static String words(Permissions permissions, List<GroupRight> groups) {
    List<String> named = new ArrayList<>();
    for (GroupRight group : groups) {
      named.add(group.name() + (group.mayChange() ? " may change it" : " may see it"));
    }
    return word(permissions) + (named.isEmpty() ? "" : "; " + String.join(", ", named));
  }

  private static String word(Permissions permissions) {
    return switch (permissions) {
      case PRIVATE -> "private";
      case PUBLIC -> "seen by everyone who is signed in";
      case OPEN -> "seen by everyone";
    };
  }

  /**
   * Whether somebody who may change a row as a member of a group would take that from himself.
   *
   * @param owner whose row it is; null: nobody's
   */
  public static boolean locksOut(Viewer viewer, @Nullable Long owner, Rights rights) {
    @Nullable Map<Long, Boolean> groups = rights.groups();
    return groups != null
        && !viewer.admin()
        && !viewer.is(owner)
        && viewer.groups().stream().noneMatch(group -> groups.getOrDefault(group, false));
  }

  /**
   * What is said of that.
   *
   * @param what the row is: {@code query}
   */
  public static String lockedOut(String what) {
    return "You could no longer change this "
        + what
        + " yourself: leave that right to one of your groups.";
  }
}
