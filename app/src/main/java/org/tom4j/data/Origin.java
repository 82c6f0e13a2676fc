package org.tom4j.data;

import org.jspecify.annotations.Nullable;

/**
 * Who told of a measurement, and whose measurement it is. Two origins with the same survey and
 * survey id speak of one measurement; without a survey the source's own id is the identity.
 *
 * @param source the broker or file, at most 200 characters
 * @param sourceId its id for this measurement, at most 500 characters
 * @param survey who measured ({@code "ztf"}, {@code "lsst"}), or null: not known
 * @param surveyId the survey's id of the measurement (candid, diaSourceId), or null
 * @param alertId the TOM's number of the alert that told of it, or null
 */
public record Origin(
    String source,
    String sourceId,
    @Nullable String survey,
    @Nullable String surveyId,
    @Nullable Long alertId) {

  public Origin {
    check("source", source, 200);
    check("sourceId", sourceId, 500);
    if ((survey == null) != (surveyId == null)) {
      throw new IllegalArgumentException(
          "Origin.survey and surveyId go together: " + survey + ", " + surveyId);
    }
    if (survey != null && surveyId != null) {
      check("survey", survey, 200);
      check("surveyId", surveyId, 500);
    }
  }

  /** A measurement that only this source has an id for. */
  public static Origin of(String source, String sourceId) {
    return new Origin(source, sourceId, null, null, null);
  }

  /** The same, told by an alert; null: by none. */
  public Origin fromAlert(@Nullable Long alert) {
    return new Origin(source, sourceId, survey, surveyId, alert);
  }

  /** The survey's own measurement. */
  public Origin measuredBy(String name, String id) {
    return new Origin(source, sourceId, name, id, alertId);
  }

  /** Equal for two origins of one measurement; the letter keeps surveys and sources apart. */
  String identity() {
    return survey != null ? "m " + survey + " " + surveyId : "s " + source + " " + sourceId;
  }

  private static void check(String field, String value, int most) {
    if (value.isBlank() || value.length() > most) {
      throw new IllegalArgumentException(
          "Origin."
              + field
              + " has "
              + value.length()
              + " characters, 1 to "
              + most
              + " are allowed");
    }
  }
}
