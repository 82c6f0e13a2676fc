package org.tom4j.runtime.feed;

import java.util.Set;

/**
 * Takes a module's secrets out of what it says: a token in a note or an exception's words would be
 * read by everybody who sees the run.
 *
 * @param secrets their values
 */
record Discretion(Set<String> secrets) {
  private static final String BLANK = "***";

  /** Shorter values stand in texts by chance. */
  private static final int SHORTEST = 4;

  static Discretion of(ModuleSide side) {
    return new Discretion(side.secrets());
  }

  String blank(String text) {
    String blanked = text;
    for (String secret : secrets) {
      if (secret.length() >= SHORTEST) {
        blanked = blanked.replace(secret, BLANK);
      }
    }
    return blanked;
  }
}
