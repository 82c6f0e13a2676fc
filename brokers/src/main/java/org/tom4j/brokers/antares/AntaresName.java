package org.tom4j.brokers.antares;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tom4j.survey.Rubin;
import org.tom4j.survey.Ztf;

/** Whose name a name is, by its form. */
enum AntaresName {
  /**
   * ANTARES's own; since 2025 they are longer: {@code ANT2020j7wo4}, {@code ANT2026b78o35eau2gs}.
   */
  LOCUS,
  /** {@code ZTF20achooum}. */
  ZTF,
  /** A diaObjectId of 64 bits, also with LSST before it. */
  RUBIN;

  private static final Pattern LOCUS_FORM = Pattern.compile("ANT20\\d{2}[a-z0-9]{2,24}");
  private static final String LSST = "LSST";

  /** Null for a name of another form. */
  static @Nullable AntaresName of(String name) {
    if (LOCUS_FORM.matcher(name).matches()) {
      return LOCUS;
    }
    if (Ztf.objectId(name) != null) {
      return ZTF;
    }
    return Rubin.objectId(name) == null ? null : RUBIN;
  }

  boolean is(String name) {
    return of(name) == this;
  }

  /** Rubin's number as ANTARES writes it. */
  static String number(String name) {
    return Objects.requireNonNullElse(Rubin.objectId(name), name);
  }

  /** Rubin's number as people write it. */
  static String ofRubin(String number) {
    return LSST + number;
  }
}
