package org.tom4j.targets;

/**
 * A list of targets, as pages of targets name it.
 *
 * @param id its number
 * @param mayChange whether the viewer may put targets on it and take them off
 */
public record ListName(long id, String name, boolean mayChange) {

  public String path() {
    return "/targets/lists/" + id + "/";
  }
}
