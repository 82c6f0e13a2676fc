package org.tom4j.catalogue;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;

/**
 * An entry of a catalogue as pages show it; texts, "" where the service tells nothing.
 *
 * @param page of the service about it, or ""
 * @param separation from the place, with unit
 * @param discovered UTC
 * @param reportedBy the group
 * @param foundBy the survey, "" also if it is the group itself
 * @param reporters the people
 * @param aliases with commas between
 */
public record CataloguedView(
    String catalogue,
    String name,
    String page,
    String separation,
    String type,
    String redshift,
    String discovered,
    String reportedBy,
    String foundBy,
    String reporters,
    String aliases) {
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  public static CataloguedView of(Catalogued entry) {
    String group = Objects.requireNonNullElse(entry.reportedBy(), "");
    String survey = Objects.requireNonNullElse(entry.foundBy(), "");
    return new CataloguedView(
        entry.catalogue(),
        entry.name(),
        Objects.requireNonNullElse(entry.page(), ""),
        String.format(Locale.ROOT, "%.2f″", entry.separation().arcseconds()),
        Objects.requireNonNullElse(entry.type(), ""),
        entry.redshift() == null ? "" : Double.toString(entry.redshift()),
        entry.discovered() == null ? "" : UTC.format(entry.discovered()),
        group,
        survey.equals(group) ? "" : survey,
        Objects.requireNonNullElse(entry.reporters(), ""),
        String.join(", ", entry.aliases()));
  }
}
