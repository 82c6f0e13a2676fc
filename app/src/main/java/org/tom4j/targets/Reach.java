package org.tom4j.targets;

import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Angle;

/**
 * How far apart two things may be and still be taken for one: three sigmas of how well their places
 * are known. Targets are kept in classes of it, so that one that is known to a degree is found from
 * a degree away and the others are not looked for there.
 */
final class Reach {
  /** The farthest that targets of each class reach. */
  private static final double[] ARCSECONDS = {3, 60, 1800, 10_800};

  /** The class of nearly all targets, which every search looks through. */
  static final int NEAR = 0;

  /** A place known no better names a part of the sky, not an object: it widens nothing. */
  private static final Angle WIDEST = Angle.ofDegrees(1);

  private static final double SIGMAS = 3;

  private Reach() {}

  /** The class of a target. */
  static int of(Motion motion) {
    Angle three = of(error(motion));
    int least = NEAR;
    while (three.arcseconds() > ARCSECONDS[least]) {
      least++;
    }
    return least;
  }

  /** Classes beside {@link #NEAR}, from 1. */
  static int classes() {
    return ARCSECONDS.length;
  }

  /** How far away targets of a class may match what is known as well as {@code error}. */
  static Angle farthest(int reach, @Nullable Angle error) {
    return Angle.ofArcseconds(Math.hypot(of(error).arcseconds(), ARCSECONDS[reach]));
  }

  /** Three sigmas of a stated error, one sigma; nothing for null or a region. */
  static Angle of(@Nullable Angle error) {
    return error == null || error.compareTo(WIDEST) > 0
        ? Angle.ofDegrees(0)
        : Angle.ofDegrees(SIGMAS * error.degrees());
  }

  /** Three sigmas of the distance between a target and what is known as well as {@code error}. */
  static Angle between(Target target, @Nullable Angle error) {
    Angle its = of(error(target.motion()));
    return Angle.ofDegrees(Math.hypot(of(error).degrees(), its.degrees()));
  }

  /** One sigma of a target's place; null: not stated. */
  static @Nullable Angle error(Motion motion) {
    return motion.positionError() == null ? null : Angle.ofArcseconds(motion.positionError());
  }
}
