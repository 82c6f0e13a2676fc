package org.tom4j.filters;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The alert's own fields that a filter names, as it is compiled. One thread. */
final class MembersNamed {
  private final Set<String> whole = new LinkedHashSet<>();

  /** {@code alert.candidate} is a way to {@code alert.candidate.drb}, and is not told beside it. */
  void add(Node of, Place place) {
    if (of.text().equals(Raw.SAID.name()) || whole.remove(of.text())) {
      whole.add(place.text());
    }
  }

  List<String> all() {
    return List.copyOf(whole);
  }
}
