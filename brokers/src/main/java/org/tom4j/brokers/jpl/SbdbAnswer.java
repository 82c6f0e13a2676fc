package org.tom4j.brokers.jpl;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Orbit;

/**
 * What SBDB says of one small body.
 *
 * @param list those that are meant perhaps, where the name is that of several (status 300)
 * @param physPar what is known of the body itself: H and G, or M1 and K1 of a comet
 */
public record SbdbAnswer(
    @Nullable List<Choice> list,
    @Nullable SbdbObject object,
    @Nullable Told orbit,
    @Nullable List<Value> physPar) {

  /**
   * One of several.
   *
   * @param pdes its number or designation
   */
  public record Choice(@Nullable String pdes, @Nullable String name) {
    String words() {
      return pdes == null ? String.valueOf(name) : name == null ? pdes : pdes + " (" + name + ")";
    }
  }

  /** An orbit against the ecliptic and equinox of J2000; the epoch is a Julian date in TDB. */
  public record Told(@Nullable String epoch, @Nullable List<Value> elements) {}

  /** A number, as text. */
  public record Value(String name, @Nullable String value) {}

  /**
   * Its elements; null if one of them is not told.
   *
   * @throws IllegalArgumentException naming what makes no sense
   */
  @Nullable Orbit elements() {
    if (orbit == null || orbit.epoch() == null || orbit.elements() == null) {
      return null;
    }
    List<Value> told = orbit.elements();
    if (Stream.of("e", "q", "i", "om", "w", "tp").anyMatch(name -> text(told, name) == null)) {
      return null;
    }
    return Orbit.of(
            JplDate.mjd("epoch", orbit.epoch()),
            number(told, "e"),
            number(told, "q"),
            number(told, "i"),
            number(told, "om"),
            number(told, "w"),
            JplDate.mjd("tp", String.valueOf(text(told, "tp"))))
        .withMagnitude(body("H", "M1"), body("G", "K1"));
  }

  private @Nullable Double body(String ofAsteroid, String ofComet) {
    if (physPar == null) {
      return null;
    }
    String name = text(physPar, ofAsteroid) == null ? ofComet : ofAsteroid;
    return text(physPar, name) == null ? null : number(physPar, name);
  }

  private static double number(List<Value> values, String name) {
    String text = String.valueOf(text(values, name));
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException("'" + name + "' is no number: " + text, notANumber);
    }
  }

  private static @Nullable String text(List<Value> values, String name) {
    for (Value value : values) {
      if (value.name().equals(name)) {
        return value.value();
      }
    }
    return null;
  }
}
