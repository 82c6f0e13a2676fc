package org.tom4j.astro;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A passband by its code. Codes of known bands are a survey's short name and its letter ({@code
 * ztfg}, {@code lsstr}, {@code atlaso}); a code that is not known is kept as written.
 *
 * @param code never blank; case matters
 */
public record Band(String code) {

  /** The shape of a point of this band in a plot, so that colour is never the only sign. */
  public enum Marker {
    CIRCLE,
    SQUARE,
    DIAMOND,
    TRIANGLE,
    CROSS,
    STAR
  }

  /**
   * @throws IllegalArgumentException if the code is blank
   */
  public Band {
    if (code.isBlank()) {
      throw new IllegalArgumentException("Band.code is blank");
    }
  }

  /** The band of this code, known or not. */
  public static Band of(String code) {
    return new Band(code);
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

  /** Rubin's band of this letter, u to y; another text is kept as written. */
  public static Band lsst(String letter) {
    Band band = of("lsst" + letter);
    return band.isKnown() ? band : of(letter);
  }

  /** All known bands, survey by survey, the bluest first. */
  public static List<Band> known() {
    return KnownBands.ALL;
  }

  /** Whether more than the code is known. */
  public boolean isKnown() {
    return KnownBands.find(code) != null;
  }

  /** Whose band it is, or null if not known. */
  public @Nullable String survey() {
    KnownBands.Entry entry = KnownBands.find(code);
    return entry == null ? null : entry.survey();
  }

  /** What a person reads beside the survey ({@code g}); the code if the band is not known. */
  public String label() {
    KnownBands.Entry entry = KnownBands.find(code);
    return entry == null ? code : entry.label();
  }

  /** Effective wavelength in nanometres, for order and for plots; null if not known. */
  public @Nullable Double wavelengthNanometres() {
    KnownBands.Entry entry = KnownBands.find(code);
    return entry == null ? null : entry.nanometres();
  }

  /** The system its survey publishes magnitudes in; not a statement about any one magnitude. */
  public Magnitude.System nativeSystem() {
    KnownBands.Entry entry = KnownBands.find(code);
    return entry == null ? Magnitude.System.UNKNOWN : entry.system();
  }

  /** {@code #rrggbb}, readable on white and on near-black. */
  public String colour() {
    KnownBands.Entry entry = KnownBands.find(code);
    return entry == null ? KnownBands.OTHER_COLOUR : entry.colour();
  }

  /** The shape of its points in a plot. */
  public Marker marker() {
    KnownBands.Entry entry = KnownBands.find(code);
    return entry == null ? Marker.CIRCLE : entry.marker();
  }

  /** The code. */
  @Override
  public String toString() {
    return code;
  }
}
