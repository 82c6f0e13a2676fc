package org.tom4j.astro;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Band.Marker;

/** The bands of the large surveys. */
final class BandRegistry {
  private static final String NEUTRAL = "#7a8594";

  // Effective wavelengths: SVO Filter Profile Service (Rodrigo & Solano 2020), lambda_eff, except
  // Pan-STARRS: Tonry et al. 2012, ApJ 750, 99, table 4.
  static final List<Band> ALL =
      List.of(
          ab("ztfg", "ZTF", "g", 474.7, Marker.CIRCLE),
          ab("ztfr", "ZTF", "r", 636.6, Marker.CIRCLE),
          ab("ztfi", "ZTF", "i", 782.9, Marker.CIRCLE),
          ab("lsstu", "LSST", "u", 367.1, Marker.SQUARE),
          ab("lsstg", "LSST", "g", 482.7, Marker.SQUARE),
          ab("lsstr", "LSST", "r", 622.3, Marker.SQUARE),
          ab("lssti", "LSST", "i", 754.6, Marker.SQUARE),
          ab("lsstz", "LSST", "z", 869.1, Marker.SQUARE),
          ab("lssty", "LSST", "y", 971.2, Marker.SQUARE),
          ab("atlasc", "ATLAS", "c", 532.1, Marker.DIAMOND),
          ab("atlaso", "ATLAS", "o", 676.3, Marker.DIAMOND),
          ab("ps1g", "PS1", "g", 481.0, Marker.TRIANGLE),
          ab("ps1r", "PS1", "r", 617.0, Marker.TRIANGLE),
          ab("ps1i", "PS1", "i", 752.0, Marker.TRIANGLE),
          ab("ps1z", "PS1", "z", 866.0, Marker.TRIANGLE),
          ab("ps1y", "PS1", "y", 962.0, Marker.TRIANGLE),
          vega("gaiag", "Gaia", "G", 582.2, Marker.PENTAGON),
          vega("gaiabp", "Gaia", "BP", 503.6, Marker.PENTAGON),
          vega("gaiarp", "Gaia", "RP", 762.0, Marker.PENTAGON));

  static final Map<String, Band> BY_CODE =
      ALL.stream().collect(Collectors.toUnmodifiableMap(Band::code, Function.identity()));

  private BandRegistry() {}

  static Band unregistered(String code) {
    return new Band(code, "", code, null, Magnitude.System.UNKNOWN, NEUTRAL, Marker.CROSS);
  }

  private static Band ab(
      String code, String survey, String name, @Nullable Double nm, Marker marker) {
    String label = survey + " " + name;
    return new Band(code, survey, label, nm, Magnitude.System.AB, colour(name), marker);
  }

  private static Band vega(
      String code, String survey, String name, @Nullable Double nm, Marker marker) {
    String label = survey + " " + name;
    return new Band(code, survey, label, nm, Magnitude.System.VEGA, colour(name), marker);
  }

  private static String colour(String name) {
    return switch (name) {
      case "u" -> "#7b5bd6";
      case "g" -> "#2f9e5f";
      case "r" -> "#d1495b";
      case "i" -> "#b8860b";
      case "z" -> "#8c6d5a";
      case "y" -> "#6b6b6b";
      case "c", "BP" -> "#2a9fb5";
      case "o", "RP" -> "#e07b39";
      default -> NEUTRAL;
    };
  }
}
