package org.tom4j.lists;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Permissions;
import org.tom4j.targets.ListName;

/**
 * A list of targets, as one viewer sees it.
 *
 * @param ownerId whose it is; null: nobody's, or of somebody who is gone
 * @param owner what that person is called, or null
 * @param version counts the changes of its name and of who may see it
 * @param modified when it, or what is on it, was last changed
 * @param targets how many of its targets the viewer may see
 */
record TargetList(
    long id,
    String name,
    @Nullable Long ownerId,
    @Nullable String owner,
    Permissions permissions,
    long version,
    Instant created,
    Instant modified,
    long targets,
    boolean mayChange,
    boolean mayDelete) {
  static final String KIND = "TARGET_LIST";
  static final int MAX_NAME = 100;

  String path() {
    return called().path();
  }

  ListName called() {
    return new ListName(id, name, mayChange);
  }

  /** What is wrong with a name, in words, or null. */
  static @Nullable String nameProblem(String name) {
    if (name.isBlank()) {
      return "Give the list a name.";
    }
    if (name.length() > MAX_NAME) {
      return "The name has %d characters; at most %d are kept.".formatted(name.length(), MAX_NAME);
    }
    return name.indexOf('\0') >= 0
        ? "The name has a character that cannot be stored (U+0000)."
        : null;
  }

  /** What is said where its owner has another list of a name. */
  static String taken(String name) {
    return "There is a list called “%s” of the same owner; one person's lists have different names."
        .formatted(name);
  }
}
