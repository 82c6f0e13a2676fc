package org.tom4j.filters;

import com.google.re2j.Pattern;
import java.util.List;

/** {@code text.matches("ZTF2[0-9].*")}: whether a pattern is somewhere in it (RE2). */
final class Matches extends Node {
  private static final int CHARACTERS_OF_A_STEP = 50;

  private final Node of;
  private final Pattern pattern;

  Matches(Place place, Node of, Pattern pattern) {
    super(place, Kind.TRUTH);
    this.of = of;
    this.pattern = pattern;
  }

  @Override
  Object compute(Run run) {
    Object value = of.in(run);
    String text = Comparison.id(value);
    if (text == null) {
      return of.no(Kind.TEXT, value);
    }
    run.steps((long) text.length() * pattern.programSize() / CHARACTERS_OF_A_STEP);
    return pattern.matcher(text).find();
  }

  @Override
  List<Node> parts() {
    return List.of(of);
  }
}
