package org.tom4j.db;

import org.jspecify.annotations.Nullable;

/**
 * Which database, and how to get in.
 *
 * @param url {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://…}; a file is relative to the
 *     project
 */
public record Database(String url, @Nullable String user, @Nullable String password) {
  @Override
  public String toString() {
    return "Database[url=" + url + ", user=" + user + "]";
  }
}
