package org.tom4j.people;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;

/** Sees to it that somebody can get into a new TOM. */
public final class FirstStart {
  private static final String ADMIN = "admin";

  private final People people;

  public FirstStart(People people) {
    this.people = people;
  }

  /**
   * Makes the person {@code admin} as long as no admin has been able to sign in.
   *
   * @param password for it, or null
   * @return the path of a one-time link, if that is the only way in
   */
  public Optional<String> prepare(@Nullable String password) {
    if (people.anAdminCanSignIn()) {
      return Optional.empty();
    }
    Person admin = people.find(ADMIN).orElseGet(() -> people.add(Viewer.CONSOLE, ADMIN, true));
    if (password == null || password.isEmpty()) {
      return Optional.of(people.makeLink(Viewer.CONSOLE, admin.id()));
    }
    people.setPassword(Viewer.CONSOLE, admin.id(), password);
    return Optional.empty();
  }
}
