package org.tom4j.astro;

import org.jspecify.annotations.Nullable;

/**
 * A circle in the sky.
 *
 * @param center its middle
 * @param radius 0 to 180°; zero holds the middle alone
 * @param name the object whose position the middle is, as it was asked for, or null if a position
 *     was given
 */
public record Cone(SkyPosition center, Angle radius, @Nullable String name) {

  /**
   * @throws IllegalArgumentException naming the radius, if it is negative or above 180°
   */
  public Cone {
    if (radius.degrees() < 0 || radius.degrees() > 180) {
      throw new IllegalArgumentException(
          "a cone's radius of " + radius.degrees() + " degrees is outside 0 to 180");
    }
  }

  /** A circle round a position. */
  public static Cone of(SkyPosition center, Angle radius) {
    return new Cone(center, radius, null);
  }

  /** Whether the position lies in the circle or on its edge. */
  public boolean contains(SkyPosition position) {
    return center.separationTo(position).compareTo(radius) <= 0;
  }
}
