package org.tom4j.lists;

import java.util.ArrayList;
import java.util.List;
import org.tom4j.testing.Program;
import org.tom4j.testing.Reply;

/** Targets to put on lists. */
final class Listed {
  private Listed() {}

  /** So many of a person's, a degree from each other: {@code Name 0}, {@code Name 1} … */
  static List<Long> targets(Program person, String name, int count) {
    List<Long> made = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Reply reply =
          person.post(
              "/api/targets/",
              "{\"name\":\"%s %d\",\"ra\":%d,\"dec\":5,\"even_if_near\":true}"
                  .formatted(name, i, i));
      made.add(Long.parseLong(Program.path(reply.location()).split("/")[3]));
    }
    return made;
  }
}
