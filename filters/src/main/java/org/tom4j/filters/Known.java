package org.tom4j.filters;

import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Magnitude;
import org.tom4j.astro.Mjd;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.Standing;

/** The values that every alert may have, whoever sent it, under the names that filters use. */
@SuppressWarnings("ImmutableEnumChecker") // its functions and texts never change
enum Known {
  ID(Kind.TEXT, "what the broker calls the alert", false, (alert, _) -> alert.id()),
  NAME(Kind.TEXT, "what the object is called", false, (alert, _) -> alert.name()),
  MAG(
      Kind.NUMBER,
      "magnitude; of an alert with a limit alone, all that is fainter; of a loss of light, none",
      false,
      (alert, _) -> mag(alert.magnitude())),
  MAG_ERROR(
      Kind.NUMBER,
      "one standard deviation of the magnitude",
      false,
      (alert, _) -> alert.magnitude() == null ? null : alert.magnitude().error()),
  BAND(
      Kind.TEXT,
      "code of the passband: \"ztfg\", \"lsstr\"",
      false,
      (alert, _) ->
          alert.magnitude() == null || alert.magnitude().band() == null
              ? null
              : alert.magnitude().band().code()),
  SCORE(Kind.NUMBER, "the broker's own rating", false, (alert, _) -> alert.score()),
  RA(
      Kind.NUMBER,
      "right ascension, ICRS, degrees from 0 to 360",
      false,
      (alert, _) -> alert.position() == null ? null : alert.position().raDegrees()),
  DEC(
      Kind.NUMBER,
      "declination, ICRS, degrees",
      false,
      (alert, _) -> alert.position() == null ? null : alert.position().decDegrees()),
  MJD(
      Kind.NUMBER,
      "time of the observation, modified Julian date in UTC",
      true,
      (alert, _) -> alert.timestamp() == null ? null : Mjd.of(alert.timestamp())),
  AGE_DAYS(
      Kind.NUMBER,
      "days since the first positive detection with a signal-to-noise ratio of at least 5",
      true,
      (_, history) -> history.get().age()),
  RATE_MAG_PER_DAY(
      Kind.NUMBER,
      "change of the magnitude in a day, in one band; below 0: it brightens",
      true,
      (alert, history) ->
          Rate.of(alert.magnitude() == null ? null : alert.magnitude().band(), history.get())),
  N_DETECTIONS(
      Kind.NUMBER,
      "number of positive detections, this one included",
      true,
      (_, history) -> history.get().detections()),
  GALACTIC_LATITUDE(
      Kind.NUMBER,
      "degrees from the galactic plane, below 0 in the south",
      true,
      (alert, _) ->
          alert.position() == null ? null : alert.position().galactic().latitudeDegrees()),
  IS_MOVING(
      Kind.TRUTH,
      "whether the object is known to move through the solar system",
      false,
      (alert, _) -> alert.solarSystem()),
  IS_POSITIVE(
      Kind.TRUTH,
      "whether it was seen, brighter than on the reference image",
      false,
      (alert, _) -> positive(alert.magnitude())),
  IS_TEST(
      Kind.TRUTH,
      "whether nothing of it is in the sky: a test, a mock event, an injected signal",
      false,
      (alert, _) -> alert.standing().reality().isTest()),
  IS_RETRACTION(
      Kind.TRUTH,
      "whether it takes back its event, this detection or this message",
      false,
      (alert, _) -> alert.standing().kind().takesBack()),
  IS_UPDATE(
      Kind.TRUTH,
      "whether it says better what an earlier message of its event told",
      false,
      (alert, _) -> alert.standing().kind() == Standing.Kind.UPDATE),
  REALITY(
      Kind.TEXT,
      "what it is of: \"observed\", \"archival\", \"predicted\", \"utility\", \"test\", \"mock\" or"
          + " \"injected\"",
      false,
      (alert, _) -> alert.standing().reality().name().toLowerCase(Locale.ROOT));

  /** What is known of an object, up to the alert's time; asked when needed. */
  private interface Seen {
    History get();
  }

  private final FilterName said;
  private final Kind kind;
  private final boolean computed;
  private final BiFunction<GenericAlert, Seen, @Nullable Object> value;
  private final Unknown missing;

  Known(
      Kind kind,
      String description,
      boolean computed,
      BiFunction<GenericAlert, Seen, @Nullable Object> value) {
    String name = name().toLowerCase(Locale.ROOT);
    this.said = new FilterName(name, kind.words(), description);
    this.kind = kind;
    this.computed = computed;
    this.value = value;
    this.missing = Unknown.of(name + " is not told");
  }

  FilterName said() {
    return said;
  }

  Kind kind() {
    return kind;
  }

  /** Whether it is worth remembering within a run. */
  boolean isComputed() {
    return computed;
  }

  /** The value, or the unknown that says why there is none. */
  Object of(Run run) {
    Object found;
    try {
      found = value.apply(run.candidate().alert(), run::history);
    } catch (RuntimeException unreadable) {
      return Unknown.of(said.name() + " cannot be told: " + unreadable.getMessage());
    }
    if (found == null) {
      return missing;
    }
    return found instanceof Double number && !Double.isFinite(number)
        ? Unknown.of(said.name() + " is not a finite number")
        : found;
  }

  private static @Nullable Object mag(@Nullable Magnitude magnitude) {
    // A loss of light is no brightness: it takes part in no range.
    if (magnitude == null || magnitude.kind() == Magnitude.Kind.NEGATIVE_DIFFERENCE) {
      return null;
    }
    return magnitude.isLimit() ? Bound.above(magnitude.value()) : (Object) magnitude.value();
  }

  private static @Nullable Boolean positive(@Nullable Magnitude magnitude) {
    return magnitude == null
        ? null
        : switch (magnitude.kind()) {
          case DIFFERENCE, TOTAL -> true;
          case NEGATIVE_DIFFERENCE, LIMIT -> false;
          case UNKNOWN -> null;
        };
  }
}
