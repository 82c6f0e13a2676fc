package org.tom4j.lists;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.GroupRight;
import org.tom4j.access.Permissions;
import org.tom4j.api.Says;

/** A list of targets as the API tells of it. */
@Says("A list of targets.")
record ListAnswer(
    long id,
    String name,
    @Says("Whose it is; null: nobody's, or of somebody who is gone.") @Nullable String owner,
    Permissions permissions,
    @Says("Groups whose members may see it.") List<Group> groups,
    @Says("How many of its targets you may see.") long targets,
    @Says("Counts the changes of name and rights; send it back with a change.") long version,
    Instant created,
    @Says("When it, or what is on it, was last changed.") Instant modified,
    boolean mayChange,
    boolean mayDelete) {

  ListAnswer {
    groups = List.copyOf(groups);
  }

  /** A group; may_change: its members may also change and delete the list. */
  record Group(long id, String name, boolean mayChange) {}

  static ListAnswer of(TargetList list, List<GroupRight> groups) {
    return new ListAnswer(
        list.id(),
        list.name(),
        list.owner(),
        list.permissions(),
        groups.stream()
            .map(group -> new Group(group.group(), group.name(), group.mayChange()))
            .toList(),
        list.targets(),
        list.version(),
        list.created(),
        list.modified(),
        list.mayChange(),
        list.mayDelete());
  }
}
