package org.tom4j.filtering;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A version of a query's filter in a list.
 *
 * @param words which it is, who set it and when
 * @param now whether it is the query's filter now
 * @param take where its text stands in the form
 */
public record VersionLine(String words, String text, boolean now, String take) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** {@code version 3, set by ann 2026-11-26 21:40 UTC}. */
  static String words(SetFilter set) {
    String person = set.person();
    return "version "
        + set.version()
        + ", set "
        + (person == null ? "" : "by " + person + " ")
        + TIME.format(set.set())
        + " UTC";
  }
}
