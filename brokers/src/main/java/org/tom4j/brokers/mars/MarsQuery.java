package org.tom4j.brokers.mars;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Cone;
import org.tom4j.broker.AlertQuestion;
import org.tom4j.broker.Field;
import org.tom4j.form.Range;
import org.tom4j.survey.Ztf;

/** What MARS can be asked: everything it understands, all of it optional, all of it ANDed. */
public record MarsQuery(
    @Field(label = "Object") Which object,
    @Field(label = "Position") Where position,
    @Field(label = "Time") When time,
    @Field(label = "Brightness") Brightness brightness,
    @Field(label = "Quality") Quality quality,
    @Field(label = "Order") Order order) {

  /** Which object or alert. */
  public record Which(
      @Nullable @Field(label = "Object ID", help = "ZTF's name, exactly: ZTF17aadevsj")
          String objectId,
      @Nullable @Field(label = "Candidate ID", help = "ZTF's number of the one detection")
          String candid,
      @Nullable
          @Field(
              label = "PS1 object ID",
              help = "Alerts that have this Pan-STARRS 1 object among their three nearest")
          String objectidps) {
    public Which {
      requireDigits("candid", candid);
      requireDigits("objectidps", objectidps);
    }
  }

  /** Where on the sky. */
  public record Where(
      @Nullable @Field(label = "Cone", help = "Alerts within this radius of a position") Cone cone,
      @Nullable
          @Field(
              label = "Cone round a named object",
              help = "A name that MARS itself looks up, for example M51")
          String objectcone,
      @Nullable @Field(label = "Its radius", help = "degrees") Double objectconeRadius,
      @Nullable @Field(label = "RA", help = "degrees, 0 to 360; not across 180, see below")
          Range<Double> ra,
      @Nullable @Field(label = "Dec", help = "degrees") Range<Double> dec,
      @Nullable @Field(label = "Galactic longitude", help = "degrees, 0 to 360") Range<Double> l,
      @Nullable @Field(label = "Galactic latitude", help = "degrees") Range<Double> b) {

    public Where {
      if ((objectcone == null) != (objectconeRadius == null)) {
        throw new IllegalArgumentException(
            "a cone round a named object needs both the name and its radius in degrees");
      }
      if (objectcone != null && objectcone.contains(",")) {
        throw new IllegalArgumentException("the name of an object cannot contain a comma");
      }
      if (objectconeRadius != null && !(objectconeRadius > 0)) {
        throw new IllegalArgumentException("the radius must be above 0 degrees");
      }
      if (ra != null) {
        RaWindow.of(ra);
      }
    }
  }

  /** When it was observed. */
  public record When(
      @Nullable @Field(label = "Observed", help = "UTC or MJD; the ends are not included")
          Range<Instant> time,
      @Nullable @Field(label = "Julian date", help = "UTC, days; the ends are not included")
          Range<Double> jd,
      @Nullable @Field(label = "In the last", help = "seconds before now; a day has 86400")
          Integer timeSince) {
    public When {
      if (timeSince != null && timeSince < 1) {
        throw new IllegalArgumentException("\"In the last\" must be at least 1 second");
      }
    }
  }

  /** How bright. */
  public record Brightness(
      @Nullable @Field(label = "Filter") Filter filter,
      @Nullable @Field(label = "Magnitude", help = "magpsf, of the difference, PSF fit, AB")
          Range<Double> magpsf,
      @Nullable @Field(label = "Error at most", help = "sigmapsf, magnitudes") Double sigmapsf,
      @Nullable @Field(label = "Aperture magnitude", help = "magap, AB") Range<Double> magap,
      @Nullable
          @Field(
              label = "Change since the last detection",
              help = "deltamaglatest, magnitudes in the same filter; negative is brighter")
          Range<Double> deltamaglatest,
      @Nullable
          @Field(
              label = "Change against the reference",
              help = "deltamagref, magnitudes; only where a reference source is within 2 pixels")
          Range<Double> deltamagref) {}

  /** How good the detection is. */
  public record Quality(
      @Nullable @Field(label = "Real-bogus at least", help = "rb, 0 bogus to 1 real") Double rb,
      @Nullable
          @Field(
              label = "Deep-learning real-bogus at least",
              help = "drb, 0 to 1; alerts before 2019 have none")
          Double drb,
      @Nullable @Field(label = "Star likeness", help = "classtar, 0 galaxy to 1 star")
          Range<Double> classtar,
      @Nullable @Field(label = "Distance to reference source", help = "distnr, pixels of 1 arcsec")
          Range<Double> distnr,
      @Nullable @Field(label = "FWHM at most", help = "pixels of 1 arcsec") Double fwhm,
      @Nullable @Field(label = "Bad pixels at most", help = "nbad, of the 5 by 5 in the middle")
          Integer nbad,
      @Nullable @Field(label = "Elongation at most", help = "longer axis to shorter")
          Double elong) {}

  /** In which order. */
  public record Order(
      @Nullable @Field(label = "Sort by", help = "Julian date unless chosen") SortBy sortValue,
      @Nullable @Field(label = "Direction", help = "descending unless chosen") Direction sortOrder,
      @Nullable @Field(label = "First page", help = "100 alerts a page, the first is 1")
          Integer page) {
    public Order {
      if (page != null && page < 1) {
        throw new IllegalArgumentException("the first page is 1");
      }
    }
  }

  /** ZTF's filters. */
  public enum Filter {
    G,
    R,
    I
  }

  /** The columns it is of use to sort by, named as MARS names them. */
  public enum SortBy {
    JD,
    MAGPSF,
    SIGMAPSF,
    MAGAP,
    DELTAMAGLATEST,
    DELTAMAGREF,
    RB,
    DRB,
    CLASSTAR,
    DISTNR,
    FWHM,
    NBAD,
    ELONG,
    NDETHIST
  }

  /** Which way the order runs. */
  public enum Direction {
    DESC,
    ASC
  }

  private static void requireDigits(String field, @Nullable String id) {
    if (id != null && !id.strip().matches("\\d{1,19}")) {
      throw new IllegalArgumentException(field + " is a whole number, not '" + id + "'");
    }
  }

  /** A question to all brokers; null if it cannot be asked so. */
  static @Nullable MarsQuery of(AlertQuestion question) {
    String name = question.nameWithoutPosition();
    if (question.className() != null || (name != null && Ztf.objectId(name) == null)) {
      return null;
    }
    return new MarsQuery(
        new Which(name, null, null),
        new Where(question.position(), null, null, null, null, null, null),
        new When(question.time() == null ? null : around(question.time()), null, null),
        new Brightness(null, question.mag(), null, null, null, null),
        new Quality(null, null, null, null, null, null, null),
        new Order(null, null, null));
  }

  /** MARS leaves the ends out, a question has them in. */
  private static Range<Instant> around(Range<Instant> time) {
    Instant min = time.min();
    Instant max = time.max();
    return new Range<>(
        min == null ? null : min.minusSeconds(1), max == null ? null : max.plusSeconds(1));
  }
}
