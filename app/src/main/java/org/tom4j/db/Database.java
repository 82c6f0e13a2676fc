package org.tom4j.db;

import org.jspecify.annotations.Nullable;

/**
 * Which database, and how to get in.
 *
 * @param url {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://…}; a file is relative to the
 *     project
 */
public record Database(String url, @Nullable String user, @Nullable String password) {
  /** An address of a database as people and logs may see it: without a password. */
  public static String shown(String url) {
    return url.replaceAll("(?i)([?&;][a-z]*password=)[^&;\\s]*", "$1…")
        .replaceAll("(//[^/?@\\s:]*:)[^/?\\s]*@", "$1…@");
  }

  /** Which database, for people. */
  public String shown() {
    return shown(url);
  }

  @Override
  public String toString() {
    return "Database[url=" + shown() + ", user=" + user + "]";
  }
}
