package org.tom4j.targets;

import org.tom4j.access.Permissions;
import org.tom4j.astro.Angle;

/**
 * What the TOM's settings say of targets.
 *
 * @param permissions of a new target whose maker says nothing
 * @param matchRadius closer than this, two things are taken for one; not negative
 */
public record TargetSettings(Permissions permissions, Angle matchRadius) {

  public static final TargetSettings DEFAULT =
      new TargetSettings(Permissions.PRIVATE, Angle.ofArcseconds(2));
}
