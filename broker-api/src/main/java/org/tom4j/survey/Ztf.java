package org.tom4j.survey;

import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Band;
import org.tom4j.astro.Magnitude;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.ObservationTime;
import org.tom4j.broker.ObservationTime.Reference;
import org.tom4j.broker.ObservationTime.Scale;

/** Values of ZTF's alerts. Pure; null in, null out. */
public final class Ztf {
  /** What ZTF writes where a number is missing, give or take its own rounding. */
  private static final double ABSENT_BELOW = -998;

  private static final double LIMIT_SIGMAS = 5;

  /** Predicted places are good to an arcsecond or so; what is farther away is another object. */
  private static final double KNOWN_OBJECT_ARCSEC = 5;

  private static final String PARTNERSHIP = "ZTF partnership";
  private static final String CALTECH = "ZTF Caltech";

  private static final Pattern OBJECT = Pattern.compile("ZTF\\d{2}[a-z]{7}");

  private Ztf() {}

  /** ZTF's name of an object ({@code ZTF18abcgqmz}); null for a name of another kind. */
  public static @Nullable String objectId(String name) {
    return OBJECT.matcher(name).matches() ? name : null;
  }

  /** The filter of a number: 1, 2, 3 = g, r, i; null for none or another. */
  public static @Nullable Band band(@Nullable Integer fid) {
    if (fid == null) {
      return null;
    }
    return switch (fid) {
      case 1 -> Band.of("ztfg");
      case 2 -> Band.of("ztfr");
      case 3 -> Band.of("ztfi");
      default -> null;
    };
  }

  /** Whether a difference is negative: f, 0 or false. What else is written, or nothing, is not. */
  public static boolean isNegative(@Nullable JsonValue isdiffpos) {
    String text = isdiffpos == null ? null : isdiffpos.text();
    return text != null
        && switch (text.strip().toLowerCase(Locale.ROOT)) {
          case "f", "0", "-1", "false" -> true;
          default -> false;
        };
  }

  /** A number; −999 and all texts that are none are null. */
  public static @Nullable Double number(@Nullable JsonValue value) {
    return value == null ? null : number(value.number());
  }

  /** A number; −999 and what is not finite are null. */
  public static @Nullable Double number(@Nullable Double value) {
    return value == null || !Double.isFinite(value) || value < ABSENT_BELOW ? null : value;
  }

  /** A text; "null", "None", "nan" and an empty one are null. */
  public static @Nullable String text(@Nullable JsonValue value) {
    return value == null ? null : text(value.text());
  }

  /** A text; "null", "None", "nan" and an empty one are null. */
  public static @Nullable String text(@Nullable String value) {
    if (value == null) {
      return null;
    }
    return switch (value.strip().toLowerCase(Locale.ROOT)) {
      case "", "null", "none", "nan" -> null;
      default -> value;
    };
  }

  /** The start of an exposure as a Julian date in UTC. */
  public static @Nullable ObservationTime jd(@Nullable JsonValue jd) {
    String digits = number(jd) == null ? null : text(jd);
    return digits == null ? null : ObservationTime.jd(digits, Scale.UTC, Reference.START);
  }

  /** The start of an exposure as a modified Julian date in UTC. */
  public static @Nullable ObservationTime mjd(@Nullable JsonValue mjd) {
    String digits = number(mjd) == null ? null : text(mjd);
    return digits == null ? null : ObservationTime.mjd(digits, Scale.UTC, Reference.START);
  }

  /**
   * Whether an alert is of a known object of the solar system: one is predicted within 5 arcsec of
   * it.
   *
   * @param ssnamenr the nearest known object; absent or the text "null" if there is none
   * @param ssdistnr distance to it, arcsec; −999 if there is none
   */
  public static boolean isSolarSystem(@Nullable String ssnamenr, @Nullable Double ssdistnr) {
    Double distance = number(ssdistnr);
    return text(ssnamenr) != null
        && distance != null
        && distance >= 0
        && distance <= KNOWN_OBJECT_ARCSEC;
  }

  /** The instant of a Julian date in UTC, to the microsecond. */
  public static @Nullable Instant time(@Nullable JsonValue jd) {
    ObservationTime time = jd(jd);
    return time == null ? null : time.utc();
  }

  /**
   * Who alone may see a measurement or an alert, by its programme: 1 is public, 2 the
   * partnership's, 3 Caltech's (ZTF's public data release notes). Not told is public: brokers that
   * leave it out have the public stream alone.
   */
  public static @Nullable String restrictedTo(@Nullable Integer programid) {
    if (programid == null || programid == 1) {
      return null;
    }
    return programid == 2 ? PARTNERSHIP : CALTECH;
  }

  /**
   * Who alone may see a packet that has several measurements: by {@link #restrictedTo} of each, the
   * strictest. Caltech's people are of the partnership, too, and not the other way round.
   *
   * @param one a group, or null: public
   * @param other a group, or null: public
   */
  public static @Nullable String strictest(@Nullable String one, @Nullable String other) {
    return one == null || CALTECH.equals(other) ? other : one;
  }

  /** The magnitude of a difference without its sign, AB; its kind says the sign. */
  public static @Nullable Magnitude difference(
      @Nullable Double magpsf,
      @Nullable Double sigmapsf,
      @Nullable Integer fid,
      @Nullable JsonValue isdiffpos) {
    Double value = number(magpsf);
    if (value == null) {
      return null;
    }
    Magnitude magnitude = ab(Magnitude.of(value), fid).withError(number(sigmapsf));
    return isNegative(isdiffpos) ? magnitude.asNegativeDifference() : magnitude.asDifference();
  }

  /** The 5-sigma limit of a difference image, AB. */
  public static @Nullable Magnitude limit(@Nullable Double diffmaglim, @Nullable Integer fid) {
    Double value = number(diffmaglim);
    return value == null ? null : ab(Magnitude.limit(value, LIMIT_SIGMAS), fid);
  }

  private static Magnitude ab(Magnitude magnitude, @Nullable Integer fid) {
    return magnitude.withBand(band(fid)).inSystem(Magnitude.System.AB);
  }
}
