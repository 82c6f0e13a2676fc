package org.tom4j.brokers.fink;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Cone;
import org.tom4j.broker.AlertQuestion;
import org.tom4j.broker.Field;
import org.tom4j.form.Range;
import org.tom4j.survey.Rubin;

/**
 * What Fink is asked of Rubin: the latest alerts of a tag, a cone's objects, or objects' alerts.
 */
public record FinkRubinQuery(
    @Nullable
        @Field(
            label = "Tag",
            help =
                "the latest alerts that one of Fink's filters let through, as Fink writes it:"
                    + " extragalactic_new_candidate, extragalactic_lt20mag_candidate,"
                    + " sn_near_galaxy_candidate, most_likely_sn, hostless_candidate, in_tns")
        String tag,
    @Nullable
        @Field(
            label = "Position",
            help = "the last alert of each object within the radius; at most 18000 arcsec")
        Cone position,
    @Nullable
        @Field(
            label = "Object ID",
            help = "all alerts of a diaObjectId, or of several with commas between")
        String objectId,
    @Nullable
        @Field(
            label = "Observed",
            help = "UTC or MJD; of a tag, when the alert was; of a position, see the next field")
        Range<Instant> observed,
    @Nullable
        @Field(
            label = "Objects whose time is",
            help =
                "of a position: how Fink holds an object's first and last detection against the"
                    + " interval, in its own word; its own choice if empty")
        Kind kind,
    @Nullable
        @Field(
            label = "At most",
            help = "so many alerts, the latest; 1000 if empty. Fink has no pages")
        Integer n) {

  static final int DEFAULT_N = 1000;

  /** What Fink calls a tag is several words. */
  private static final Pattern TAG = Pattern.compile("[a-z0-9]+(?:_[a-z0-9]+)+");

  private static final double MAX_RADIUS_ARCSEC = 18_000;

  /** How an object's time and the interval of a cone belong together; named as Fink names it. */
  public enum Kind {
    WITHIN("within the interval"),
    ACROSS("across the interval");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  public FinkRubinQuery {
    int ways = (objectId == null ? 0 : 1) + (position == null ? 0 : 1) + (tag == null ? 0 : 1);
    if (ways != 1) {
      throw new IllegalArgumentException(
          "fill in one of tag, position and object ID: Fink answers them by different ways");
    }
    if (objectId != null) {
      objectId = ids(objectId);
    }
    if (objectId != null && (n != null || observed != null)) {
      throw new IllegalArgumentException(
          "Fink answers an object ID with all its alerts: leave the number and the times empty");
    }
    if (position != null && position.radius().arcseconds() > MAX_RADIUS_ARCSEC) {
      throw new IllegalArgumentException("Fink's largest radius is 18000 arcsec (5 degrees)");
    }
    if (kind != null && (position == null || observed == null)) {
      throw new IllegalArgumentException(
          "\"within\" and \"across\" are asked of a position and an interval");
    }
    if (n != null && n < 1) {
      throw new IllegalArgumentException("\"At most\" must be at least 1");
    }
  }

  /** How many alerts Fink is asked for; its own default is not the one it documents. */
  int atMost() {
    return n == null ? DEFAULT_N : n;
  }

  /** The numbers alone, as Fink takes them. */
  private static String ids(String written) {
    List<String> ids = Arrays.stream(written.split(",", -1)).map(FinkRubinQuery::id).toList();
    return String.join(",", ids);
  }

  private static String id(String written) {
    String id = Rubin.objectId(written.strip());
    if (id == null) {
      throw new IllegalArgumentException(
          "an object ID of Rubin is a number like 170657518965489670, not '"
              + written.strip()
              + "'");
    }
    return id;
  }

  /** A question to all brokers; null if it cannot be asked so. */
  static @Nullable FinkRubinQuery of(AlertQuestion question) {
    String name = question.nameWithoutPosition();
    String id = name == null ? null : Rubin.objectId(name);
    Cone place = question.position();
    String wanted = question.className();
    int ways = (name == null ? 0 : 1) + (place == null ? 0 : 1) + (wanted == null ? 0 : 1);
    boolean tag = wanted == null || TAG.matcher(wanted).matches();
    if (ways != 1 || (name != null && id == null) || !tag || question.probability() != null) {
      return null;
    }
    // Of a place, Fink means the times of an object's first and last detection.
    Range<Instant> time = wanted == null ? null : question.time();
    return new FinkRubinQuery(wanted, place, id, time, null, null);
  }
}
