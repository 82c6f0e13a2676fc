package org.tom4j.data;

import org.jspecify.annotations.Nullable;

/**
 * A measurement as a source tells of it.
 *
 * @param photometry the brightness; given for photometry only
 * @param telescope null: unknown
 * @param instrument null: unknown
 * @param detail JSON of what has no place of its own (a spectrum's arrays), or null
 */
public record NewDatum(
    DatumKind kind,
    Origin origin,
    Moment moment,
    @Nullable Photometry photometry,
    @Nullable String telescope,
    @Nullable String instrument,
    @Nullable String detail) {

  public NewDatum {
    if ((kind == DatumKind.PHOTOMETRY) != (photometry != null)) {
      throw new IllegalArgumentException(
          "NewDatum of kind " + kind + (photometry == null ? " without" : " with") + " photometry");
    }
  }

  /** A brightness. */
  public static NewDatum photometry(Origin origin, Moment moment, Photometry photometry) {
    return new NewDatum(DatumKind.PHOTOMETRY, origin, moment, photometry, null, null, null);
  }

  /** Anything else, told in JSON. */
  public static NewDatum other(DatumKind kind, Origin origin, Moment moment, String detail) {
    return new NewDatum(kind, origin, moment, null, null, null, detail);
  }

  /** With what it was measured; null: unknown. */
  public NewDatum with(@Nullable String withTelescope, @Nullable String withInstrument) {
    return new NewDatum(kind, origin, moment, photometry, withTelescope, withInstrument, detail);
  }
}
