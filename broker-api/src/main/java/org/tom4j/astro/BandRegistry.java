package org.tom4j.astro;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tom4j.astro.Band.Marker;
import org.tom4j.astro.Magnitude.System;

/**
 * The bands of the large surveys.
 *
 * <p>Effective wavelengths are {@code WavelengthEff} of the SVO Filter Profile Service (Rodrigo and
 * Solano 2020), weighted with Vega, to 0.1 nm: Palomar/ZTF, LSST/LSST, Misc/Atlas, PAN-STARRS/PS1,
 * SLOAN/SDSS, GAIA/GAIA3, Generic/Bessell, TESS/TESS and 2MASS/2MASS.
 */
final class BandRegistry {
  private static final String NEUTRAL = "#7a8594";

  static final List<Band> ALL =
      List.of(
          band("ztf", "ZTF", "g", 474.6, System.AB, Marker.CIRCLE),
          band("ztf", "ZTF", "r", 636.6, System.AB, Marker.CIRCLE),
          band("ztf", "ZTF", "i", 782.9, System.AB, Marker.CIRCLE),
          band("lsst", "LSST", "u", 375.1, System.AB, Marker.SQUARE),
          band("lsst", "LSST", "g", 474.2, System.AB, Marker.SQUARE),
          band("lsst", "LSST", "r", 617.3, System.AB, Marker.SQUARE),
          band("lsst", "LSST", "i", 750.2, System.AB, Marker.SQUARE),
          band("lsst", "LSST", "z", 867.9, System.AB, Marker.SQUARE),
          band("lsst", "LSST", "y", 971.2, System.AB, Marker.SQUARE),
          band("atlas", "ATLAS", "c", 518.2, System.AB, Marker.DIAMOND),
          band("atlas", "ATLAS", "o", 663.0, System.AB, Marker.DIAMOND),
          band("ps1", "PS1", "g", 481.0, System.AB, Marker.TRIANGLE),
          band("ps1", "PS1", "r", 615.5, System.AB, Marker.TRIANGLE),
          band("ps1", "PS1", "i", 750.3, System.AB, Marker.TRIANGLE),
          band("ps1", "PS1", "z", 866.8, System.AB, Marker.TRIANGLE),
          band("ps1", "PS1", "y", 961.4, System.AB, Marker.TRIANGLE),
          band("gaia", "Gaia", "BP", 503.6, System.VEGA, Marker.PENTAGON),
          band("gaia", "Gaia", "G", 582.2, System.VEGA, Marker.PENTAGON),
          band("gaia", "Gaia", "RP", 762.0, System.VEGA, Marker.PENTAGON),
          band("sdss", "SDSS", "u", 360.8, System.AB, Marker.HEXAGON),
          band("sdss", "SDSS", "g", 467.2, System.AB, Marker.HEXAGON),
          band("sdss", "SDSS", "r", 614.1, System.AB, Marker.HEXAGON),
          band("sdss", "SDSS", "i", 745.8, System.AB, Marker.HEXAGON),
          band("sdss", "SDSS", "z", 892.3, System.AB, Marker.HEXAGON),
          band("bessell", "Bessell", "U", 360.5, System.VEGA, Marker.STAR),
          band("bessell", "Bessell", "B", 441.3, System.VEGA, Marker.STAR),
          band("bessell", "Bessell", "V", 551.2, System.VEGA, Marker.STAR),
          band("bessell", "Bessell", "R", 658.6, System.VEGA, Marker.STAR),
          band("bessell", "Bessell", "I", 806.0, System.VEGA, Marker.STAR),
          band("2mass", "2MASS", "J", 1235.0, System.VEGA, Marker.PLUS),
          band("2mass", "2MASS", "H", 1662.0, System.VEGA, Marker.PLUS),
          band("2mass", "2MASS", "Ks", 2159.0, System.VEGA, Marker.PLUS),
          new Band("tess", "TESS", "TESS", 745.3, System.VEGA, colour("I"), Marker.PLUS));

  static final Map<String, Band> BY_CODE =
      ALL.stream().collect(Collectors.toUnmodifiableMap(Band::code, Function.identity()));

  private BandRegistry() {}

  static Band unregistered(String code) {
    return new Band(code, "", code, null, System.UNKNOWN, NEUTRAL, Marker.CROSS);
  }

  private static Band band(
      String prefix, String survey, String name, double nanometres, System system, Marker marker) {
    String code = prefix + name.toLowerCase(Locale.ROOT);
    return new Band(code, survey, survey + " " + name, nanometres, system, colour(name), marker);
  }

  private static String colour(String name) {
    return switch (name) {
      case "u", "U" -> "#8a5fe0";
      case "B" -> "#4a74d9";
      case "g" -> "#2f9457";
      case "c", "BP" -> "#1f8fa6";
      case "V" -> "#6f8f1f";
      case "r", "R" -> "#d1495b";
      case "o", "RP" -> "#cf6a25";
      case "i", "I" -> "#a67a0a";
      case "z" -> "#9a6f55";
      case "y" -> "#767676";
      case "J" -> "#b0529c";
      case "H" -> "#a8588a";
      case "Ks" -> "#8f6a8f";
      default -> NEUTRAL;
    };
  }
}
