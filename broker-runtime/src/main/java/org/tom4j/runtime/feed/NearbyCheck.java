package org.tom4j.runtime.feed;

import java.util.List;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Band;
import org.tom4j.astro.Cone;
import org.tom4j.astro.Magnitude;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.NearbyObject;

/** What a module tells of a place in the sky, made fit to show. */
public final class NearbyCheck {
  private static final int LONGEST_WORD = 100;
  private static final int MOST_MAGNITUDES = 50;
  private static final double FAINTEST = 100;

  /** Catalogues round positions: five decimals of a degree are up to 0.03″ wrong. */
  private static final Angle ROUNDING = Angle.ofArcseconds(0.05);

  private NearbyCheck() {}

  /**
   * The same with its texts on one line.
   *
   * @throws IllegalArgumentException if it cannot be shown, in words
   */
  public static NearbyObject check(NearbyObject object) {
    List<Magnitude> magnitudes =
        object.magnitudes().stream().limit(MOST_MAGNITUDES).map(NearbyCheck::magnitude).toList();
    return new NearbyObject(
        AlertCheck.line("catalogue", object.catalogue(), LONGEST_WORD).strip(),
        ResolvedCheck.check(object.object()),
        magnitudes);
  }

  private static Magnitude magnitude(Magnitude magnitude) {
    AlertCheck.within("magnitude", magnitude.value(), FAINTEST);
    AlertCheck.within("magnitude's error", magnitude.error(), FAINTEST);
    Band band = magnitude.band();
    return band == null
        ? magnitude
        : magnitude.withBand(Band.of(AlertCheck.line("band", band.code(), LONGEST_WORD).strip()));
  }

  /** Whether it lies in the cone, as far as positions are rounded; one without a position may. */
  public static boolean isIn(Cone cone, NearbyObject object) {
    SkyPosition position = object.object().position();
    return position == null
        || cone.center().separationTo(position).degrees()
            <= cone.radius().degrees() + ROUNDING.degrees();
  }
}
