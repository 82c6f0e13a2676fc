package org.tom4j.web;

import java.util.Locale;

/**
 * How a band looks in chips and plots: colour by wavelength, and a shape, so that bands are told
 * apart without colour too (in the red theme, in print, by eyes that see fewer colours).
 *
 * @param colour a letter of the CSS classes {@code band-u} … {@code band-w}
 * @param shape a marker of {@code marks.svg}: circle, square, diamond, triangle, hexagon, plus,
 *     cross, star; a triangle pointing down is kept for limits
 */
public record BandLook(String colour, String shape) {

  private static final BandLook UNKNOWN = new BandLook("w", "circle");

  /** By a band's id ({@code ztfg}, {@code atlaso}, {@code gaiabp}) or its bare letter. */
  public static BandLook of(String band) {
    String id = band.toLowerCase(Locale.ROOT);
    if (id.startsWith("gaia")) {
      return switch (id.substring(4).replace("_", "")) {
        case "bp" -> new BandLook("b", "plus");
        case "rp" -> new BandLook("r", "plus");
        default -> new BandLook("w", "star");
      };
    }
    if (id.isEmpty()) {
      return UNKNOWN;
    }
    return switch (id.charAt(id.length() - 1)) {
      case 'u' -> new BandLook("u", "hexagon");
      case 'g' -> new BandLook("g", "circle");
      case 'r' -> new BandLook("r", "square");
      case 'i' -> new BandLook("i", "diamond");
      case 'z' -> new BandLook("z", "triangle");
      case 'y' -> new BandLook("y", "star");
      case 'b' -> new BandLook("b", "cross");
      case 'v' -> new BandLook("g", "plus");
      case 'c' -> new BandLook("c", "hexagon");
      case 'o' -> new BandLook("o", "triangle");
      case 'j', 'h', 'k' -> new BandLook("z", "plus");
      default -> UNKNOWN;
    };
  }
}
