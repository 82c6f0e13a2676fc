package org.tom4j.targets;

import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Galactic;
import org.tom4j.astro.SkyPosition;

/**
 * A position as people read it; all blank if there is none.
 *
 * @param ra degrees, ICRS
 * @param dec degrees
 * @param l galactic longitude, degrees
 * @param b galactic latitude, degrees
 */
public record SkyText(
    String ra, String dec, String raSexagesimal, String decSexagesimal, String l, String b) {

  private static final SkyText NONE = new SkyText("", "", "", "", "", "");

  static SkyText of(@Nullable SkyPosition position) {
    if (position == null) {
      return NONE;
    }
    Galactic galactic = position.galactic();
    return new SkyText(
        position.raDecimal(),
        position.decDecimal(),
        position.raSexagesimal(),
        position.decSexagesimal(),
        galactic.longitudeDecimal(),
        galactic.latitudeDecimal());
  }

  public boolean known() {
    return !ra.isEmpty();
  }
}
