package org.tom4j.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is looking: resolved once a request, handed to every store's read.
 *
 * @param personId of who is signed in; null: nobody is
 * @param name of that person, or null
 * @param admin whether that person sees and may change everything
 * @param groups ids of the groups that person is in
 */
public record Viewer(
    @Nullable Long personId, @Nullable String name, boolean admin, Set<Long> groups) {

  /** Somebody who is not signed in. */
  public static final Viewer ANONYMOUS = new Viewer(null, null, false, Set.of());

  /** The TOM itself, from its console: sees and changes everything. */
  public static final Viewer CONSOLE = new Viewer(null, null, true, Set.of());

  public Viewer {
    groups = Set.copyOf(groups);
  }

  public boolean isAnonymous() {
    return personId == null && !admin;
  }

  /** Whether this is the person with that id; false for an owner who is gone. */
  public boolean is(@Nullable Long person) {
    return personId != null && personId.equals(person);
  }
}
