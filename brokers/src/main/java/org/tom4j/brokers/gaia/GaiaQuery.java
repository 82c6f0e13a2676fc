package org.tom4j.brokers.gaia;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Cone;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.AlertQuestion;
import org.tom4j.broker.Field;
import org.tom4j.form.Range;

/** Which of Gaia's alerts are wanted; the service has one list, which is filtered here. */
public record GaiaQuery(
    @Nullable @Field(label = "Name", help = "one alert: Gaia20cpu") String name,
    @Nullable @Field(label = "Position") Cone position,
    @Field(label = "Among all alerts") Among among) {

  /** Conditions that one alert or place is not named with. */
  public record Among(
      @Nullable
          @Field(
              label = "Class contains",
              help = "as Gaia writes it: SN, CV, AGN, YSO, unknown; any case")
          String alertClass,
      @Nullable @Field(label = "Comment contains", help = "any case") String comment,
      @Nullable @Field(label = "Magnitude", help = "G at the alert") Range<Double> magnitude,
      @Nullable @Field(label = "Observed", help = "UTC") Range<Instant> observed) {

    boolean isEmpty() {
      return alertClass == null && comment == null && magnitude == null && observed == null;
    }

    boolean matches(GaiaAlert alert) {
      return contains(alert.alertClass(), alertClass)
          && contains(alert.comment(), comment)
          && isIn(magnitude, alert.alertMag())
          && isIn(observed, alert.date());
    }
  }

  public GaiaQuery {
    if (name != null && position != null) {
      throw new IllegalArgumentException("name one alert or a position, not both");
    }
    if (name == null && position == null && among.isEmpty()) {
      throw new IllegalArgumentException(
          "name an alert, a position or at least one condition: the list has 27,000 alerts");
    }
  }

  boolean matches(GaiaAlert alert) {
    return (name == null || name.strip().equalsIgnoreCase(alert.name()))
        && (position == null || isInside(position, alert.position()))
        && among.matches(alert);
  }

  private static boolean isInside(Cone cone, @Nullable SkyPosition place) {
    return place != null && cone.contains(place);
  }

  private static <T extends Comparable<? super T>> boolean isIn(
      @Nullable Range<T> range, @Nullable T value) {
    return range == null || (value != null && range.contains(value));
  }

  private static boolean contains(@Nullable String text, @Nullable String part) {
    return part == null
        || (text != null
            && text.toLowerCase(Locale.ROOT).contains(part.strip().toLowerCase(Locale.ROOT)));
  }

  /** A question to all brokers; null if it cannot be asked so. */
  static @Nullable GaiaQuery of(AlertQuestion question) {
    String name = question.nameWithoutPosition();
    if (question.probability() != null || (name != null && !Gaia.isName(name))) {
      return null;
    }
    return new GaiaQuery(
        name,
        question.position(),
        new Among(question.className(), null, question.mag(), question.time()));
  }
}
