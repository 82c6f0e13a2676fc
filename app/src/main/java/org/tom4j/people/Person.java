package org.tom4j.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can sign in.
 *
 * @param passwordHash null: by a one-time link only
 * @param active whether the person may sign in at all
 * @param version grows with each change, so that the second of two editors is told
 * @param lastLogin null: never yet
 */
public record Person(
    long id,
    String name,
    @Nullable String passwordHash,
    boolean admin,
    boolean active,
    long version,
    Instant created,
    @Nullable Instant lastLogin) {

  /** The same as it was at that version, to be told if it has changed since. */
  Person asOf(long seen) {
    return new Person(id, name, passwordHash, admin, active, seen, created, lastLogin);
  }

  @Override
  public String toString() {
    return "Person[id=" + id + ", name=" + name + "]";
  }
}
