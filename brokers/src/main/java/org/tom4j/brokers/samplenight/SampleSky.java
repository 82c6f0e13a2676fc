package org.tom4j.brokers.samplenight;

import java.util.ArrayList;
import java.util.List;

/** The invented objects: spread evenly over the sky, but for two at places where sums go wrong. */
final class SampleSky {
  private static final int SUPERNOVAE = 14;
  private static final int LENSES = 8;
  private static final int VARIABLES = 10;
  private static final int MOVING = 4;
  private static final int COUNT = SUPERNOVAE + LENSES + VARIABLES + MOVING;
  // Turning by the golden angle from one to the next leaves no two near each other.
  private static final double GOLDEN_ANGLE = 180 * (3 - Math.sqrt(5));

  private static final List<SampleObject> OBJECTS = made();

  private SampleSky() {}

  static List<SampleObject> objects() {
    return OBJECTS;
  }

  private static List<SampleObject> made() {
    List<SampleObject> objects = new ArrayList<>();
    for (int number = 0; number < COUNT; number++) {
      objects.add(object(number));
    }
    return List.copyOf(objects);
  }

  private static SampleObject object(int number) {
    double ra = number * GOLDEN_ANGLE % 360;
    double dec = Math.toDegrees(Math.asin(2 * (number + 0.5) / COUNT - 1));
    if (number == 0) {
      dec = 89.9876543;
    } else if (number == 1) {
      ra = 359.9998;
      dec = -0.0002;
    }
    Kind kind = kind(number);
    double motion = kind == Kind.MOVING_OBJECT ? 0.11 + 0.05 * (number % MOVING) : 0;
    return new SampleObject(
        number, name(number), kind, rounded(ra), rounded(dec), motion, brightness(kind, number));
  }

  private static Kind kind(int number) {
    // Mixed, so that the first rows of a table show every kind.
    int place = number * 7 % COUNT;
    if (place < SUPERNOVAE) {
      return Kind.SUPERNOVA;
    }
    if (place < SUPERNOVAE + LENSES) {
      return Kind.MICROLENSING;
    }
    return place < SUPERNOVAE + LENSES + VARIABLES ? Kind.VARIABLE_STAR : Kind.MOVING_OBJECT;
  }

  private static Brightness brightness(Kind kind, int number) {
    double one = Noise.uniform(1, number);
    double two = Noise.uniform(2, number);
    double three = Noise.uniform(3, number);
    return switch (kind) {
      case SUPERNOVA ->
          new Brightness.Supernova(-8 - 32 * one, 15.5 + 3.5 * two, 0.85 + 0.6 * three);
      case MICROLENSING ->
          new Brightness.Microlensing(
              -15 + 25 * one, 0.05 + 0.5 * two, 6 + 20 * three, 17 + 2 * Noise.uniform(4, number));
      case VARIABLE_STAR ->
          new Brightness.Pulsation(
              0.4 + 12 * one, 0.3 + 0.7 * two, 14.5 + 3 * three, 20 * Noise.uniform(4, number));
      case MOVING_OBJECT -> new Brightness.Steady(16.5 + 3 * one);
    };
  }

  /** SAMPLE26aaa, SAMPLE26aab … SAMPLE26aba. */
  private static String name(int number) {
    return "SAMPLE26a" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * 1e7) / 1e7;
  }
}
