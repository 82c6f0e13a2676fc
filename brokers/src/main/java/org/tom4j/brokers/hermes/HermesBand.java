package org.tom4j.brokers.hermes;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Band;

/**
 * Filters as people write them: {@code ztfg}, {@code ZTF g}, {@code ps1::g}, {@code g-ZTF}, or a
 * bare letter beside an instrument that has its own. Anything else stays as it was written. Pure.
 */
final class HermesBand {
  private HermesBand() {}

  /**
   * @param instrument telescope and instrument, which tell whose a bare letter is
   */
  static Band of(String written, String instrument) {
    String plain = plain(written);
    Band known = Band.of(plain);
    if (known.registered()) {
      return known;
    }
    int dash = written.lastIndexOf('-');
    String letter = dash > 0 ? written.substring(0, dash) : written;
    String prefix = prefix(dash > 0 ? written.substring(dash + 1) : instrument);
    Band told = prefix == null ? known : Band.of(prefix + letter(letter));
    return told.registered() ? told : Band.of(written);
  }

  private static String plain(String written) {
    return written.toLowerCase(Locale.ROOT).replaceAll("[\\s:_-]", "");
  }

  private static String letter(String written) {
    return switch (plain(written)) {
      case "orange" -> "o";
      case "cyan" -> "c";
      default -> plain(written);
    };
  }

  private static @Nullable String prefix(String whose) {
    String name = plain(whose);
    if (name.contains("ztf")) {
      return "ztf";
    }
    if (name.contains("atlas")) {
      return "atlas";
    }
    if (name.contains("lsst") || name.contains("rubin")) {
      return "lsst";
    }
    if (name.contains("gaia")) {
      return "gaia";
    }
    if (name.contains("ps1") || name.contains("panstarrs") || name.contains("gpc1")) {
      return "ps1";
    }
    return switch (name) {
      case "sloan", "sdss" -> "sdss";
      case "johnson", "cousins", "bessel", "bessell" -> "bessell";
      default -> null;
    };
  }
}
