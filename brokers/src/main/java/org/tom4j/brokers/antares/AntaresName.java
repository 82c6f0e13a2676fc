package org.tom4j.brokers.antares;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whose name a name is, by its form. */
enum AntaresName {
  /**
   * ANTARES's own; since 2025 they are longer: {@code ANT2020j7wo4}, {@code ANT2026b78o35eau2gs}.
   */
  LOCUS("ANT20\\d{2}[a-z0-9]{2,24}"),
  /** {@code ZTF20achooum}. */
  ZTF("ZTF\\d{2}[a-z]{7}"),
  /** A diaObjectId of 64 bits, also with LSST before it. */
  RUBIN("(?:LSST)?[1-9]\\d{9,18}");

  private static final String LSST = "LSST";

  private final Pattern form;

  AntaresName(String form) {
    this.form = Pattern.compile(form);
  }

  /** Null for a name of another form. */
  static @Nullable AntaresName of(String name) {
    for (AntaresName kind : values()) {
      if (kind.form.matcher(name).matches()) {
        return kind;
      }
    }
    return null;
  }

  boolean is(String name) {
    return form.matcher(name).matches();
  }

  /** Rubin's number as ANTARES writes it. */
  static String number(String name) {
    return name.startsWith(LSST) ? name.substring(LSST.length()) : name;
  }

  /** Rubin's number as people write it. */
  static String ofRubin(String number) {
    return LSST + number;
  }
}
