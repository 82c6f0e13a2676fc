package org.tom4j.survey;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Band;
import org.tom4j.astro.Magnitude;
import org.tom4j.broker.Flux;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.ObservationTime;
import org.tom4j.broker.ObservationTime.Reference;
import org.tom4j.broker.ObservationTime.Scale;

/**
 * Values of Rubin's alerts (the LSST). Fluxes are nanojanskys, times are TAI. Pure; null in, null
 * out.
 */
public final class Rubin {
  private static final String UNIT = "nJy";
  private static final Pattern OBJECT = Pattern.compile("(?:LSST)?([1-9]\\d{9,18})");

  private Rubin() {}

  /** The middle of an exposure, as members named {@code …MjdTai} tell it. */
  public static @Nullable ObservationTime mjdTai(@Nullable JsonValue mjd) {
    String digits = mjd == null || number(mjd) == null ? null : mjd.text();
    return digits == null ? null : ObservationTime.mjd(digits, Scale.TAI, Reference.MID);
  }

  /** The same as an instant. */
  public static @Nullable Instant time(@Nullable JsonValue mjdTai) {
    ObservationTime time = mjdTai(mjdTai);
    return time == null ? null : time.utc();
  }

  /** Rubin's band of a letter, u to y; another text stays as it is written. */
  public static @Nullable Band band(@Nullable String letter) {
    return letter == null || letter.isBlank() ? null : Band.lsst(letter.strip());
  }

  /** A finite number. */
  public static @Nullable Double number(@Nullable JsonValue value) {
    return value == null ? null : value.number();
  }

  /** An id; 0 is how Rubin writes none. */
  public static @Nullable String id(@Nullable String id) {
    return id == null || id.isBlank() || id.strip().equals("0") ? null : id.strip();
  }

  /**
   * The diaObjectId that a name is of: the long number alone, or with LSST before it; null for a
   * name of another kind.
   */
  public static @Nullable String objectId(String name) {
    Matcher matcher = OBJECT.matcher(name);
    return matcher.matches() ? matcher.group(1) : null;
  }

  /**
   * The AB magnitude of a signed flux from a signal-to-noise ratio of 3, else the 3-sigma limit;
   * null if one of the two is missing, or the error is not above 0.
   */
  public static @Nullable Magnitude magnitude(
      @Nullable Double flux, @Nullable Double error, @Nullable String letter) {
    if (flux == null || error == null || !Double.isFinite(flux) || !(error > 0)) {
      return null;
    }
    return Magnitude.ofFlux(flux, error).withBand(band(letter));
  }

  /** A flux with its error; null without one. */
  public static @Nullable Flux flux(@Nullable Double flux, @Nullable Double error) {
    return flux == null || !Double.isFinite(flux)
        ? null
        : new Flux(
            flux, error != null && error >= 0 && Double.isFinite(error) ? error : null, UNIT);
  }
}
