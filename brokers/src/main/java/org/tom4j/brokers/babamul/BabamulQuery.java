package org.tom4j.brokers.babamul;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Cone;
import org.tom4j.broker.AlertQuestion;
import org.tom4j.broker.Field;
import org.tom4j.form.Range;

/**
 * What Babamul is asked, of ZTF or of Rubin: the alerts of objects, of a place, or of an interval,
 * and what else they must meet.
 */
public record BabamulQuery(
    @Nullable
        @Field(
            label = "Object ID",
            help =
                "one, or several with commas between. This, a position, or both ends of"
                    + " \"Observed\" must be filled in")
        String objectId,
    @Nullable @Field(label = "Position", help = "radius above 0, at most 600 arcsec") Cone position,
    @Nullable
        @Field(
            label = "Observed",
            help =
                "UTC or MJD. Without an object ID or a position both ends must be given; Babamul"
                    + " then answers one day at a time, and is asked once for each")
        Range<Instant> observed,
    @Field(label = "Brightness and score") Measured measured,
    @Field(label = "Kind") Kind kind,
    @Nullable
        @Field(label = "Alerts a page", help = "1000 if empty, at most 100000; asked page by page")
        Integer pageSize) {

  static final int DEFAULT_PAGE_SIZE = 1_000;
  private static final int LARGEST_PAGE = 100_000;
  private static final double MAX_RADIUS_ARCSEC = 600;
  private static final Duration LONGEST = Duration.ofDays(1);

  /** What was measured. */
  public record Measured(
      @Nullable
          @Field(
              label = "Magnitude",
              help = "of the difference, whether light was gained or lost; smaller is brighter")
          Range<Double> magpsf,
      @Nullable
          @Field(
              label = "Score",
              help = "that it is no artefact, 0 to 1: drb of ZTF, reliability of Rubin")
          Range<Double> score,
      @Nullable @Field(label = "Light gained") Only positive) {}

  /** What Babamul takes it for. */
  public record Kind(
      @Nullable @Field(label = "Solar-system objects", help = "known ones, which move") Only rock,
      @Nullable @Field(label = "Stars", help = "likely ones") Only star,
      @Nullable @Field(label = "Near a bright star") Only nearBrightStar,
      @Nullable
          @Field(label = "Stationary", help = "seen there before, some time ago: it does not move")
          Only stationary) {}

  /** Whether something is wanted or unwanted; either if not chosen. */
  public enum Only {
    YES("only these"),
    NO("without these");

    private final String words;

    Only(String words) {
      this.words = words;
    }

    /** As Babamul is asked; null: either. */
    static @Nullable Boolean asked(@Nullable Only chosen) {
      return chosen == null ? null : chosen == YES;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  public BabamulQuery {
    List<String> ids = split(objectId);
    for (String id : ids) {
      if (Arrays.stream(BabamulSurvey.values()).allMatch(survey -> survey.id(id) == null)) {
        throw new IllegalArgumentException(
            "an object ID looks like ZTF18acclkfa or 313761043604045880, not '" + id + "'");
      }
    }
    if (!ids.isEmpty() && position != null) {
      throw new IllegalArgumentException(
          "fill in an object ID or a position, not both: Babamul refuses both at once");
    }
    if (position != null && !isRadius(position.radius().arcseconds())) {
      throw new IllegalArgumentException(
          "Babamul's radius is above 0 and at most 600 arcsec (10 arcmin)");
    }
    if (ids.isEmpty()
        && position == null
        && (observed == null || observed.min() == null || observed.max() == null)) {
      throw new IllegalArgumentException(
          "fill in an object ID, a position, or both ends of \"Observed\": Babamul is not asked for"
              + " everything");
    }
    if (pageSize != null && (pageSize < 1 || pageSize > LARGEST_PAGE)) {
      throw new IllegalArgumentException("a page has 1 to " + LARGEST_PAGE + " alerts");
    }
  }

  /** Empty: not asked by objects. */
  List<String> objectIds() {
    return split(objectId).stream().distinct().toList();
  }

  int alertsAPage() {
    return pageSize == null ? DEFAULT_PAGE_SIZE : pageSize;
  }

  /**
   * The interval in parts as Babamul answers them: days if it is asked by nothing else, the whole
   * of it otherwise. Both ends of each belong to it.
   */
  Stream<Range<Instant>> intervals() {
    Instant from = observed == null ? null : observed.min();
    Instant to = observed == null ? null : observed.max();
    if (from == null || to == null || position != null || !objectIds().isEmpty()) {
      return Stream.of(new Range<>(from, to));
    }
    return Stream.iterate(
            from, start -> start.equals(from) || start.isBefore(to), start -> start.plus(LONGEST))
        .map(start -> {
          Instant end = start.plus(LONGEST);
          return new Range<>(start, end.isBefore(to) ? end : to);
        });
  }

  private static boolean isRadius(double arcsec) {
    return arcsec > 0 && arcsec <= MAX_RADIUS_ARCSEC;
  }

  private static List<String> split(@Nullable String text) {
    return text == null
        ? List.of()
        : Arrays.stream(text.split(",")).map(String::strip).filter(id -> !id.isEmpty()).toList();
  }

  /** A question to all brokers; null if it cannot be asked so. */
  static @Nullable BabamulQuery of(AlertQuestion question, BabamulSurvey survey) {
    String name = question.nameWithoutPosition();
    Range<Instant> time = question.time();
    boolean narrow =
        question.position() != null || (time != null && time.min() != null && time.max() != null);
    if (question.className() != null || (name == null ? !narrow : survey.id(name) == null)) {
      return null;
    }
    return new BabamulQuery(
        name,
        question.position(),
        time,
        new Measured(question.mag(), null, null),
        new Kind(null, null, null, null),
        null);
  }
}
