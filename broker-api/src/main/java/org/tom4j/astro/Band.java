package org.tom4j.astro;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a brightness was seen through. Bands have identity: ZTF's g is not LSST's g. A band that is
 * not registered stays as it was written.
 *
 * @param code the identity, {@code ztfg}
 * @param survey {@code ZTF}, or "" if not known
 * @param label for people, {@code ZTF g}
 * @param effectiveNanometres effective wavelength, or null if not known
 * @param system the survey's own zero point
 * @param colour {@code #rrggbb}, the same for like bands of all surveys
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
    CROSS
  }

  private static final String NEUTRAL = "#7a8594";

  private static final Map<String, Band> REGISTRY =
      Stream.of(
              band("ztfg", "ZTF", "g", 474.7, Marker.CIRCLE),
              band("ztfr", "ZTF", "r", 636.6, Marker.CIRCLE),
              band("ztfi", "ZTF", "i", 782.9, Marker.CIRCLE),
              band("lsstu", "LSST", "u", 367.1, Marker.SQUARE),
              band("lsstg", "LSST", "g", 482.7, Marker.SQUARE),
              band("lsstr", "LSST", "r", 622.3, Marker.SQUARE),
              band("lssti", "LSST", "i", 754.6, Marker.SQUARE),
              band("lsstz", "LSST", "z", 869.1, Marker.SQUARE),
              band("lssty", "LSST", "y", 971.2, Marker.SQUARE),
              band("atlasc", "ATLAS", "c", 532.1, Marker.DIAMOND),
              band("atlaso", "ATLAS", "o", 676.3, Marker.DIAMOND),
              band("ps1g", "PS1", "g", 481.0, Marker.TRIANGLE),
              band("ps1r", "PS1", "r", 617.0, Marker.TRIANGLE),
              band("ps1i", "PS1", "i", 752.0, Marker.TRIANGLE),
              band("ps1z", "PS1", "z", 866.0, Marker.TRIANGLE),
              band("ps1y", "PS1", "y", 962.0, Marker.TRIANGLE),
              vega("gaiag", "Gaia", "G", 582.2),
              vega("gaiabp", "Gaia", "BP", 503.6),
              vega("gaiarp", "Gaia", "RP", 762.0))
          .collect(Collectors.toUnmodifiableMap(Band::code, Function.identity()));

  /** The band of this code, any case; one of its own if none is registered. */
  public static Band of(String code) {
    Band known = REGISTRY.get(code.toLowerCase(Locale.ROOT));
    return known != null
        ? known
        : new Band(code, "", code, null, Magnitude.System.UNKNOWN, NEUTRAL, Marker.CROSS);
  }

  /** Whether anything but its code is known. */
  public boolean registered() {
    return REGISTRY.containsKey(code);
  }

  // Effective wavelengths: SVO Filter Profile Service (Rodrigo & Solano 2020), lambda_eff, except
  // Pan-STARRS: Tonry et al. 2012, ApJ 750, 99, table 4.
  private static Band band(String code, String survey, String name, double nm, Marker marker) {
    return new Band(
        code, survey, survey + " " + name, nm, Magnitude.System.AB, colour(name), marker);
  }

  private static Band vega(String code, String survey, String name, double nm) {
    return new Band(
        code,
        survey,
        survey + " " + name,
        nm,
        Magnitude.System.VEGA,
        colour(name),
        Marker.PENTAGON);
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
