package org.tom4j.skymaps;

import org.tom4j.api.Says;

/** A target inside of a sky map as the API tells of it. */
@Says("A target that lies in the smallest region with 90 % of a sky map's probability.")
record InsideAnswer(
    @Says("Its place in the order of credible levels, from 1.") int rank,
    @Says("The target's number.") long target,
    String name,
    @Says("Degrees, ICRS, at its own epoch.") double ra,
    @Says("Degrees, ICRS, at its own epoch.") double dec,
    @Says("The part of the probability at places at least as dense as its own, from 0 to 1.")
        double level,
    @Says("Whether it lies in the smallest region with 50 %, too.") boolean inHalf) {

  static InsideAnswer of(Inside.Line line) {
    return new InsideAnswer(
        line.rank(),
        line.target().id(),
        line.target().name(),
        line.target().position().raDegrees(),
        line.target().position().decDegrees(),
        line.level(),
        line.inHalf());
  }
}
