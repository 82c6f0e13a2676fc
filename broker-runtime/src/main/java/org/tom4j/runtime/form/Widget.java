package org.tom4j.runtime.form;

/** What a person fills a form field in with. */
public enum Widget {
  TEXT,
  /** A whole number. */
  INTEGER,
  /** A number, also in exponent form. */
  NUMBER,
  /** A box; ticked is {@code true}, absent is false. */
  CHECKBOX,
  /** One of {@link FormField#choices()}. */
  CHOICE,
  /** Any of {@link FormField#choices()}, the value repeated. */
  CHOICES,
  /** A calendar date, {@code YYYY-MM-DD}. */
  DATE,
  /** A time: ISO or {@code YYYY-MM-DD[ HH:MM[:SS]]} in UTC, or an MJD. */
  TIME,
  /** A name, or right ascension and declination in degrees or sexagesimal. */
  POSITION
}
