package org.tom4j.brokers.tns;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Band;

/**
 * A filter as TNS tells it: {@code g} of the family {@code ZTF}, or {@code g-ZTF} at once.
 *
 * @param name the filter
 * @param family whose it is, or null
 */
public record TnsFilter(@Nullable String name, @Nullable String family) {

  /**
   * Its band; a filter that no family is told of stays as it is written.
   *
   * @param instrument tells the family if nothing else does
   */
  @Nullable Band band(@Nullable String instrument) {
    String written = TnsObject.text(name);
    if (written == null) {
      return null;
    }
    int dash = written.lastIndexOf('-');
    String letter = dash > 0 ? written.substring(0, dash) : written;
    String whose =
        dash > 0
            ? written.substring(dash + 1)
            : family != null ? family : instrument == null ? "" : instrument;
    String prefix = prefix(whose.toLowerCase(Locale.ROOT));
    Band known = prefix == null ? null : Band.of(prefix + code(letter));
    return known != null && known.registered() ? known : Band.of(written);
  }

  private static String code(String letter) {
    return switch (letter.toLowerCase(Locale.ROOT)) {
      case "orange" -> "o";
      case "cyan" -> "c";
      default -> letter.toLowerCase(Locale.ROOT);
    };
  }

  private static @Nullable String prefix(String family) {
    if (family.startsWith("ztf")) {
      return "ztf";
    }
    if (family.startsWith("atlas")) {
      return "atlas";
    }
    return switch (family) {
      case "gaia" -> "gaia";
      case "ps1", "panstarrs", "gpc1" -> "ps1";
      case "sloan", "sdss" -> "sdss";
      case "johnson", "cousins", "bessel", "bessell" -> "bessell";
      default -> null;
    };
  }
}
