package org.tom4j.brokers.jpl;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.AlertQuestion;
import org.tom4j.broker.Field;
import org.tom4j.form.Range;

/** Which of the candidates are wanted; without any condition all are. */
public record ScoutQuery(
    @Nullable @Field(label = "Object", help = "its temporary name, or the beginning of one")
        String objectName,
    @Nullable @Field(label = "NEO score at least", help = "0 to 100") Integer minNeoScore,
    @Nullable @Field(label = "Impact rating at least", help = "0 (negligible) to 4 (elevated)")
        Integer minRating,
    @Nullable @Field(label = "V magnitude") Range<Double> vmag,
    @Nullable @Field(label = "Uncertainty at most", help = "arcmin, one sigma, at present")
        Double maxUncertainty) {

  private static final int HIGHEST_SCORE = 100;
  private static final int HIGHEST_RATING = 4;

  public ScoutQuery {
    if (minNeoScore != null && (minNeoScore < 0 || minNeoScore > HIGHEST_SCORE)) {
      throw new IllegalArgumentException("the NEO score runs from 0 to 100");
    }
    if (minRating != null && (minRating < 0 || minRating > HIGHEST_RATING)) {
      throw new IllegalArgumentException("the impact rating runs from 0 to 4");
    }
    if (maxUncertainty != null && !(maxUncertainty > 0)) {
      throw new IllegalArgumentException("the uncertainty must be above 0 arcmin");
    }
  }

  /** A value that is not told meets no condition on it. */
  boolean matches(ScoutObject object) {
    return (objectName == null || startsWith(object.objectName(), objectName.strip()))
        && (minNeoScore == null || (object.neoScore() != null && object.neoScore() >= minNeoScore))
        && (minRating == null || (object.rating() != null && object.rating() >= minRating))
        && (vmag == null || (object.vmag() != null && vmag.contains(object.vmag())))
        && (maxUncertainty == null || (object.unc() != null && object.unc() <= maxUncertainty));
  }

  private static boolean startsWith(@Nullable String name, String beginning) {
    return name != null
        && name.toLowerCase(Locale.ROOT).startsWith(beginning.toLowerCase(Locale.ROOT));
  }

  /**
   * A question to all brokers; null if it cannot be asked so: a place is known to a degree only.
   */
  static @Nullable ScoutQuery of(AlertQuestion question) {
    boolean placeAlone = question.position() != null && question.name() == null;
    boolean narrow = question.name() != null || question.mag() != null;
    return question.className() != null || placeAlone || !narrow
        ? null
        : new ScoutQuery(question.name(), null, null, question.mag(), null);
  }
}
