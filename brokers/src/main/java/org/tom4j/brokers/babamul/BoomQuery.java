package org.tom4j.brokers.babamul;

import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Cone;
import org.tom4j.broker.AlertQuestion;
import org.tom4j.broker.Field;
import org.tom4j.form.Range;

/** Which alerts are wanted of BOOM, of ZTF or of Rubin; all that is filled in must be met. */
public record BoomQuery(
    @Nullable @Field(label = "Object ID", help = "ZTF18acclkfa or 313761043604045880")
        String objectId,
    @Nullable @Field(label = "Detection", help = "the survey's number of it: candid, diaSourceId")
        String candid,
    @Nullable @Field(label = "Position", help = "radius above 0, at most 1 deg") Cone position,
    @Nullable @Field(label = "Observed", help = "UTC or MJD; both ends are included")
        Range<Instant> observed,
    @Nullable
        @Field(
            label = "Magnitude",
            help = "of the difference, whether light was gained or lost; smaller is brighter")
        Range<Double> magpsf,
    @Nullable
        @Field(
            label = "Score from",
            help = "that it is no artefact, 0 to 1: drb of ZTF, reliability of Rubin")
        Double minimumScore,
    @Nullable
        @Field(label = "Alerts a page", help = "500 if empty, at most 10000; asked page by page")
        Integer pageSize) {

  private static final int DEFAULT_PAGE_SIZE = 500;
  private static final int LARGEST_PAGE = 10_000;
  private static final double MAX_RADIUS_DEG = 1;
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,18}");

  public BoomQuery {
    String id = objectId == null ? null : objectId.strip();
    if (id != null
        && Arrays.stream(BabamulSurvey.values()).allMatch(survey -> survey.id(id) == null)) {
      throw new IllegalArgumentException(
          "an object ID looks like ZTF18acclkfa or 313761043604045880, not '" + id + "'");
    }
    if (candid != null && !isNumber(candid.strip())) {
      throw new IllegalArgumentException("a detection has a number of up to 19 digits");
    }
    if (position != null
        && !(position.radius().degrees() > 0 && position.radius().degrees() <= MAX_RADIUS_DEG)) {
      throw new IllegalArgumentException("the radius is above 0 and at most 1 deg");
    }
    if (objectId == null
        && candid == null
        && position == null
        && (observed == null || observed.min() == null)) {
      throw new IllegalArgumentException(
          "fill in an object ID, a detection, a position, or when \"Observed\" begins: BOOM is not"
              + " asked for everything");
    }
    if (minimumScore != null && !(minimumScore >= 0 && minimumScore <= 1)) {
      throw new IllegalArgumentException("the score is from 0 to 1");
    }
    if (pageSize != null && (pageSize < 1 || pageSize > LARGEST_PAGE)) {
      throw new IllegalArgumentException("a page has 1 to " + LARGEST_PAGE + " alerts");
    }
  }

  /** Whether a text is the number of a detection. */
  static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  int alertsAPage() {
    return pageSize == null ? DEFAULT_PAGE_SIZE : pageSize;
  }

  /** A question to all brokers; null if it cannot be asked so. */
  static @Nullable BoomQuery of(AlertQuestion question, BabamulSurvey survey) {
    String name = question.nameWithoutPosition();
    Range<Instant> time = question.time();
    boolean narrow = question.position() != null || (time != null && time.min() != null);
    if (question.className() != null || (name == null ? !narrow : survey.id(name) == null)) {
      return null;
    }
    return new BoomQuery(name, null, question.position(), time, question.mag(), null, null);
  }
}
