package org.tom4j.astro;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a brightness was seen through. Bands have identity: ZTF's g is not Rubin's g. A band that is
 * not registered stays as it was written.
 *
 * @param code the identity: a survey's short name and its letter, {@code ztfg}; never blank
 * @param survey {@code ZTF}, or "" if not known
 * @param label for people, {@code ZTF g}
 * @param effectiveNanometres effective wavelength, for order and plots; null if not known
 * @param system the survey's own zero point; not a statement about any one magnitude
 * @param colour {@code #rrggbb}, the same for like bands of all surveys, readable on white and on
 *     near-black
 * @param marker the survey's own, so that bands differ without colour
 */
public record Band(
    String code,
    String survey,
    String label,
    @Nullable Double effectiveNanometres,
    Magnitude.System system,
    String colour,
    Marker marker) {

  /** Shapes on plots. */
  public enum Marker {
    CIRCLE,
    SQUARE,
    DIAMOND,
    TRIANGLE,
    PENTAGON,
    HEXAGON,
    STAR,
    PLUS,
    /** For bands that are not registered. */
    CROSS
  }

  /**
   * @throws IllegalArgumentException if the code is blank
   */
  public Band {
    if (code.isBlank()) {
      throw new IllegalArgumentException("Band.code is blank");
    }
  }

  /** The registered band of this code, in any case; else one that is nothing but its code. */
  public static Band of(String code) {
    Band known = BandRegistry.BY_CODE.get(code.toLowerCase(Locale.ROOT));
    return known != null ? known : BandRegistry.unregistered(code);
  }

  /**
   * The band that ZTF numbers so: 1 is g, 2 is r, 3 is i.
   *
   * @throws IllegalArgumentException naming any other number
   */
  public static Band ztf(int fid) {
    return switch (fid) {
      case 1 -> of("ztfg");
      case 2 -> of("ztfr");
      case 3 -> of("ztfi");
      default -> throw new IllegalArgumentException("ZTF has no filter " + fid + ", only 1 to 3");
    };
  }

  /** Rubin's band of this letter, u to y; any other text stays as it was written. */
  public static Band lsst(String letter) {
    Band band = of("lsst" + letter);
    return band.registered() ? band : of(letter);
  }

  /** All registered bands, survey by survey, the bluest first. */
  public static List<Band> all() {
    return BandRegistry.ALL;
  }

  /** Whether anything but its code is known. */
  public boolean registered() {
    return BandRegistry.BY_CODE.containsKey(code);
  }

  /** The code. */
  @Override
  public String toString() {
    return code;
  }
}
