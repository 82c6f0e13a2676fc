package org.tom4j.people;

/**
 * What the page of one's key shows.
 *
 * @param exists whether there is a key, which a new one makes useless
 * @param api the whole address of this TOM's API
 */
public record TokenPage(boolean exists, String api) {
  /** What lists targets, for a shell. */
  public String curl() {
    return "curl -H 'Authorization: Token KEY' " + api + "targets/";
  }
}
