package org.tom4j.astro;

import org.jspecify.annotations.Nullable;

/**
 * All places within an angle of one.
 *
 * @param radius from 0 to 180 degrees
 * @param name by which the centre was asked for, or null if by its coordinates
 */
public record Cone(SkyPosition center, Angle radius, @Nullable String name) {

  public Cone {
    if (radius.degrees() < 0 || radius.degrees() > 180) {
      throw new IllegalArgumentException(
          "Cone.radius is " + radius.degrees() + " degrees, not from 0 to 180");
    }
  }

  public static Cone of(SkyPosition center, Angle radius) {
    return new Cone(center, radius, null);
  }

  /** Whether the place lies inside or on the rim. */
  public boolean contains(SkyPosition position) {
    return center.separationTo(position).degrees() <= radius.degrees();
  }
}
