package org.tom4j.targets;

import org.jspecify.annotations.Nullable;
import org.tom4j.astro.SkyPosition;

/**
 * A position as people read it; all blank if there is none.
 *
 * @param ra degrees, ICRS
 * @param l galactic longitude, degrees
 */
record SkyText(
    String ra, String dec, String raSexagesimal, String decSexagesimal, String l, String b) {

  private static final SkyText NONE = new SkyText("", "", "", "", "", "");

  static SkyText of(@Nullable SkyPosition position) {
    return position == null
        ? NONE
        : new SkyText(
            Texts.fixed(position.raDegrees(), 5),
            Texts.signed(position.decDegrees(), 5),
            position.raSexagesimal(2),
            position.decSexagesimal(1),
            Texts.fixed(position.galacticLongitudeDegrees(), 5),
            Texts.signed(position.galacticLatitudeDegrees(), 5));
  }

  boolean known() {
    return !ra.isEmpty();
  }
}
