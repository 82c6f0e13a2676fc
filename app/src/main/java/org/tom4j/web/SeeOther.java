package org.tom4j.web;

import java.util.ArrayList;
import java.util.List;

/**
 * What a POST answers with: status 303 and where to look next.
 *
 * @param path of this site, with its query
 * @param flashes told once, on the next page
 */
public record SeeOther(String path, List<Flash> flashes) implements Answer {

  public SeeOther {
    LocalPath.require(path);
    flashes = List.copyOf(flashes);
  }

  public static SeeOther to(String path) {
    return new SeeOther(path, List.of());
  }

  /** Adds a message: {@code SeeOther.to("/targets/").telling(Flash.Kind.SUCCESS, "…")}. */
  public SeeOther telling(Flash.Kind kind, String words) {
    List<Flash> more = new ArrayList<>(flashes);
    more.add(new Flash(kind, words));
    return new SeeOther(path, more);
  }
}
