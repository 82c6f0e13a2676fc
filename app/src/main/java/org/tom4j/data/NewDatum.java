package org.tom4j.data;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A measurement as a source tells of it.
 *
 * @param photometry the brightness; given for photometry only
 * @param exposure how long was exposed; null: unknown
 * @param telescope null: unknown
 * @param instrument null: unknown
 * @param detail JSON of what has no place of its own (a spectrum's arrays), or null
 * @param restrictedTo the name of the group whose members alone may see it; null: whoever sees the
 *     target
 */
public record NewDatum(
    DatumKind kind,
    Origin origin,
    Moment moment,
    @Nullable Photometry photometry,
    @Nullable Duration exposure,
    @Nullable String telescope,
    @Nullable String instrument,
    @Nullable String detail,
    @Nullable String restrictedTo) {

  public NewDatum {
    if ((kind == DatumKind.PHOTOMETRY) != (photometry != null)) {
      throw new IllegalArgumentException(
          "NewDatum of kind " + kind + (photometry == null ? " without" : " with") + " photometry");
    }
  }

  /** A brightness. */
  public static NewDatum photometry(Origin origin, Moment moment, Photometry photometry) {
    return new NewDatum(
        DatumKind.PHOTOMETRY, origin, moment, photometry, null, null, null, null, null);
  }

  /** Anything else, told in JSON. */
  public static NewDatum other(DatumKind kind, Origin origin, Moment moment, String detail) {
    return new NewDatum(kind, origin, moment, null, null, null, null, detail, null);
  }

  /** With what it was measured; null: unknown. */
  public NewDatum with(@Nullable String withTelescope, @Nullable String withInstrument) {
    return new NewDatum(
        kind,
        origin,
        moment,
        photometry,
        exposure,
        withTelescope,
        withInstrument,
        detail,
        restrictedTo);
  }

  /** With how long was exposed; null: unknown. */
  public NewDatum exposed(@Nullable Duration time) {
    return new NewDatum(
        kind, origin, moment, photometry, time, telescope, instrument, detail, restrictedTo);
  }

  /** For the members of a group alone; null: for whoever sees the target. */
  public NewDatum restrictedTo(@Nullable String group) {
    return new NewDatum(
        kind, origin, moment, photometry, exposure, telescope, instrument, detail, group);
  }
}
