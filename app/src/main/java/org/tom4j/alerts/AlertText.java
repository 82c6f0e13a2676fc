package org.tom4j.alerts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Mjd;
import org.tom4j.broker.Standing;
import org.tom4j.web.NumberText;

/** Values of alerts as pages write them: UTC, fixed decimals, nothing where there is nothing. */
public final class AlertText {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final MathContext FOUR_DIGITS = new MathContext(4);

  private AlertText() {}

  /** What the button is called that does with an alert what {@link StandingRule} allows. */
  public static String button(Standing said) {
    return said.kind().takesBack() ? "Link to target" : "Create target";
  }

  /** {@code 2018-08-27 15:43:47}, UTC; "" for null. */
  public static String time(@Nullable Instant time) {
    return time == null ? "" : SECONDS.format(time);
  }

  /** {@code MJD 58357.65541, 8 years ago}; "" for null. */
  public static String timeDetail(@Nullable Instant time, Instant now) {
    return time == null
        ? ""
        : String.format(Locale.ROOT, "MJD %.5f, %s", Mjd.of(time), age(time, now));
  }

  /** How long ago, in the largest unit that leaves two at least. */
  static String age(Instant time, Instant now) {
    Duration age = Duration.between(time, now);
    String when = age.isNegative() ? " from now" : " ago";
    long seconds = age.abs().toSeconds();
    if (seconds < 120) {
      return seconds + " s" + when;
    }
    if (seconds < 2 * 3600) {
      return seconds / 60 + " min" + when;
    }
    if (seconds < 2 * 86_400) {
      return seconds / 3600 + " h" + when;
    }
    long days = seconds / 86_400;
    return days < 730 ? days + " d" + when : days / 365 + " years" + when;
  }

  /** How long a run took: {@code 0.84 s}, {@code 12 s}, {@code 3 min 20 s}, {@code 2 h 5 min}. */
  static String duration(Duration duration) {
    long seconds = duration.toSeconds();
    if (seconds < 10) {
      return String.format(Locale.ROOT, "%.2f s", duration.toMillis() / 1000.0);
    }
    if (seconds < 120) {
      return seconds + " s";
    }
    return seconds < 7200
        ? seconds / 60 + " min " + seconds % 60 + " s"
        : seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
  }

  /** {@code 0.25}, arcsec: four digits without needless zeros; "" for null. */
  static String error(@Nullable Double arcsec) {
    return arcsec == null
        ? ""
        : new BigDecimal(arcsec).round(FOUR_DIGITS).stripTrailingZeros().toPlainString();
  }

  /** {@code 8.000}, {@code > 20.2} for a limit, {@code −18.429} never: "" for null. */
  public static String magnitude(@Nullable Double mag, @Nullable String kind) {
    if (mag == null) {
      return "";
    }
    return "LIMIT".equals(kind)
        ? String.format(Locale.ROOT, "> %.1f", mag)
        : String.format(Locale.ROOT, "%.3f", mag);
  }

  /** Three decimals, or an exponent where they say nothing; "" for null. */
  public static String score(@Nullable Double score) {
    return NumberText.threeDecimals(score);
  }

  /** {@code 1,234,567}. */
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** {@code 1 row}, {@code 1,234 rows}. */
  public static String count(long count, String one, String many) {
    return count(count) + " " + (count == 1 ? one : many);
  }

  /** What to call a thing on a page: its name or another, that can be seen and pressed, always. */
  public static String name(@Nullable String name, String other) {
    if (name != null && isSeen(name)) {
      return name;
    }
    return isSeen(other) ? other : "(no name)";
  }

  private static boolean isSeen(String text) {
    return text.codePoints()
        .anyMatch(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && !hidden(c));
  }

  private static boolean hidden(int c) {
    return Character.getType(c) == Character.FORMAT || Character.isISOControl(c);
  }

  /** The address, if a browser may safely follow it: http or https, or a path on this TOM. */
  static @Nullable String link(@Nullable String url) {
    if (url == null || url.isBlank() || url.startsWith("//") || url.contains("\\")) {
      return null;
    }
    try {
      var uri = new URI(url.strip());
      String scheme = uri.getScheme();
      if (scheme == null) {
        return url.startsWith("/") ? uri.toASCIIString() : null;
      }
      boolean web = scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
      return web && uri.getHost() != null ? uri.toASCIIString() : null;
    } catch (URISyntaxException notAnAddress) {
      return null;
    }
  }
}
