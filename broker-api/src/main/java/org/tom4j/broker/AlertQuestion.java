package org.tom4j.broker;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Cone;
import org.tom4j.astro.Magnitude;
import org.tom4j.astro.SkyPosition;
import org.tom4j.form.Range;

/**
 * One question that is put to every broker at once. Each part may be left out, but not all; parts
 * are ANDed, but position and name are two ways to say which object is meant, of which either does.
 *
 * @param position where the object was seen, ICRS; never with a name of its own when a module gets
 *     it
 * @param name the object's name or the broker's id of it, as a person writes it, without blanks
 *     round it
 * @param className what the broker takes the object for, in the broker's own word
 * @param probability of that class, at least, 0 to 1; only with a class
 * @param time when it was observed, UTC, both ends included
 * @param mag how bright it was then, magnitudes of whatever band the alert is in, both ends
 *     included; the upper end is the fainter one
 */
public record AlertQuestion(
    @Nullable @Field(label = "Position", help = "a place, or the name of a target of this TOM")
        Cone position,
    @Nullable
        @Field(
            label = "Name or id",
            help = "of the object, as brokers write it: ZTF18acclkfa, SN 2018cow")
        String name,
    @Nullable
        @Field(label = "Class", help = "in each broker's own word: SN, SNIa, AGN; others keep out")
        String className,
    @Nullable @Field(label = "Probability at least", help = "of that class, 0 to 1")
        Double probability,
    @Nullable @Field(label = "Observed", help = "UTC or MJD") Range<Instant> time,
    @Nullable @Field(label = "Magnitude", help = "smaller is brighter") Range<Double> mag) {

  /**
   * @throws IllegalArgumentException in words, if it asks nothing, or a probability is outside 0 to
   *     1 or of no class
   */
  public AlertQuestion {
    name = stripped(name);
    className = stripped(className);
    if (Stream.of(position, name, className, time, mag).allMatch(Objects::isNull)) {
      throw new IllegalArgumentException(
          "Ask something: a position, a name, a class, a time or a magnitude");
    }
    if (probability != null && className == null) {
      throw new IllegalArgumentException(
          "A probability is that of a class: fill in \"Class\", too");
    }
    if (probability != null && !(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("A probability is a number from 0 to 1");
    }
  }

  /** The same without what the middle of its cone is called. */
  public AlertQuestion atCoordinates() {
    return position == null || position.name() == null
        ? this
        : new AlertQuestion(
            Cone.of(position.center(), position.radius()), name, className, probability, time, mag);
  }

  /** The name if it alone says which object is meant; null where a position does, or nothing. */
  public @Nullable String nameWithoutPosition() {
    return position == null ? name : null;
  }

  /**
   * Whether an alert may be an answer, by what it tells itself: its place, time and brightness.
   * What it does not tell does not speak against it; a limit is no brightness.
   */
  public boolean admits(GenericAlert alert) {
    return isThere(alert) && isThen(alert.timestamp()) && isSoBright(alert.magnitude());
  }

  private boolean isThere(GenericAlert alert) {
    SkyPosition there = alert.position();
    return position == null || there == null || position.contains(there) || isCalled(alert);
  }

  private boolean isCalled(GenericAlert alert) {
    if (name == null) {
      return false;
    }
    String asked = bare(name);
    return Stream.of(
            Stream.of(alert.id()), Stream.ofNullable(alert.name()), alert.aliases().stream())
        .flatMap(names -> names)
        .anyMatch(called -> bare(called).equals(asked));
  }

  /** SN 2018cow and sn2018cow are one name. */
  private static String bare(String written) {
    return written.replaceAll("[\\s_-]", "").toLowerCase(Locale.ROOT);
  }

  private boolean isThen(@Nullable Instant observed) {
    return time == null || observed == null || time.contains(observed);
  }

  private boolean isSoBright(@Nullable Magnitude told) {
    return mag == null
        || told == null
        || (told.kind() != Magnitude.Kind.LIMIT
            && told.kind() != Magnitude.Kind.NEGATIVE_DIFFERENCE
            && mag.contains(told.value()));
  }

  private static @Nullable String stripped(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
