package org.tom4j.neighbours;

import org.tom4j.astro.Angle;
import org.tom4j.astro.Cone;
import org.tom4j.astro.SkyPosition;
import org.tom4j.web.TypedNumber;

/** A circle to ask for, as persons and programs write it. */
final class TypedCone {
  /** In arcseconds. */
  private static final double USUAL = 5;

  /** In arcseconds, as {@link org.tom4j.broker.ConeSearch} says. */
  private static final double WIDEST = 60;

  private TypedCone() {}

  /**
   * Round any place.
   *
   * @param ra degrees, or sexagesimal hours
   * @param dec degrees, decimal or sexagesimal
   * @param radius arcseconds; blank: 5
   * @throws IllegalArgumentException in words, if one of them is none or out of range
   */
  static Cone of(String ra, String dec, String radius) {
    return of(new SkyPosition(SkyPosition.parseRa(ra), SkyPosition.parseDec(dec)), radius);
  }

  /**
   * Round a place that is known.
   *
   * @param radius arcseconds; blank: 5
   * @throws IllegalArgumentException in words, if it is none or too wide
   */
  static Cone of(SkyPosition place, String radius) {
    return Cone.of(place, radius(radius));
  }

  private static Angle radius(String typed) {
    if (typed.isBlank()) {
      return Angle.ofArcseconds(USUAL);
    }
    Double arcseconds = TypedNumber.read(typed);
    if (arcseconds == null) {
      throw new IllegalArgumentException("The radius: " + TypedNumber.problem(typed));
    }
    if (!(arcseconds > 0 && arcseconds <= WIDEST)) {
      throw new IllegalArgumentException(
          "The radius is above 0 and at most 60 arcseconds, not " + typed.strip() + ".");
    }
    return Angle.ofArcseconds(arcseconds);
  }
}
