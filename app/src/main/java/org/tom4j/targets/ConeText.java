package org.tom4j.targets;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Cone;
import org.tom4j.astro.SkyPosition;

/** Cones as people and programs write them. */
final class ConeText {
  private static final Pattern WITH_RADIUS =
      Pattern.compile(
          "(.*[^\\s,])[\\s,]+(\\d+\\.?\\d*(?:[eE][-+]?\\d+)?|\\.\\d+)\\s*(arcsec|arcmin|deg|[\"″'′°])?");

  /** What names are seldom made of. */
  private static final Pattern COORDINATE = Pattern.compile("[-+]?\\d[\\d:.]*");

  private static final Pattern FIRST_NUMBER = Pattern.compile("\\d+");

  private ConeText() {}

  /**
   * What a person typed: {@code RA Dec} or {@code RA Dec radius}, the radius in arcsec unless a
   * unit follows; null if it is no position.
   */
  static @Nullable Cone typed(String text, Angle radius) {
    @Nullable SkyPosition alone = position(text);
    if (alone != null) {
      return Cone.of(alone, radius);
    }
    Matcher parts = WITH_RADIUS.matcher(text);
    if (!parts.matches()) {
      return null;
    }
    @Nullable SkyPosition center = position(parts.group(1));
    double number = Double.parseDouble(parts.group(2));
    @Nullable String unit = parts.group(3);
    Angle asked =
        switch (unit == null ? "arcsec" : unit) {
          case "deg", "°" -> Angle.ofDegrees(number);
          case "arcmin", "'", "′" -> Angle.ofArcminutes(number);
          default -> Angle.ofArcseconds(number);
        };
    return center == null || asked.degrees() > 180 ? null : Cone.of(center, asked);
  }

  /**
   * Why a text that is made as positions are is none, in words; null if it is one, or is not made
   * so.
   */
  static @Nullable String problem(String text) {
    List<String> parts = Arrays.asList(text.strip().replace('\u2212', '-').split("[\\s,]+"));
    boolean sexagesimal = parts.size() == 6 || parts.size() == 7;
    if (!(sexagesimal || parts.size() == 2 || parts.size() == 3)
        || !parts.stream().allMatch(part -> COORDINATE.matcher(part).matches())) {
      return null;
    }
    try {
      SkyPosition.parseRa(sexagesimal ? String.join(":", parts.subList(0, 3)) : parts.get(0));
      SkyPosition.parseDec(sexagesimal ? String.join(":", parts.subList(3, 6)) : parts.get(1));
      return null;
    } catch (IllegalArgumentException wrong) {
      return wrong.getMessage();
    }
  }

  /** A number of 360 and more begins a name that is a date, not a right ascension. */
  private static @Nullable SkyPosition position(String text) {
    Matcher number = FIRST_NUMBER.matcher(text);
    if (number.lookingAt() && !(Double.parseDouble(number.group()) < 360)) {
      return null;
    }
    try {
      return SkyPosition.parse(text);
    } catch (IllegalArgumentException notAPosition) {
      return null;
    }
  }

  /**
   * {@code ra,dec,radius}, all in degrees.
   *
   * @throws IllegalArgumentException in words
   */
  static Cone parameter(String text) {
    String[] parts = text.split(",", -1);
    try {
      if (parts.length == 3) {
        double radius = Double.parseDouble(parts[2].strip());
        if (radius >= 0 && radius <= 180) {
          SkyPosition center =
              SkyPosition.ofDegrees(
                  Double.parseDouble(parts[0].strip()), Double.parseDouble(parts[1].strip()));
          return Cone.of(center, Angle.ofDegrees(radius));
        }
      }
    } catch (IllegalArgumentException notACone) {
      // told below, with the text
    }
    throw new IllegalArgumentException(
        "'"
            + text
            + "' is no cone: write RA,Dec,radius in degrees, with Dec within ±90 and the radius"
            + " from 0 to 180.");
  }

  static String words(Angle radius) {
    double arcseconds = radius.arcseconds();
    if (arcseconds < 60) {
      return number(arcseconds) + "″";
    }
    return arcseconds < 3600 ? number(radius.arcminutes()) + "′" : number(radius.degrees()) + "°";
  }

  private static String number(double value) {
    return Texts.plain(Double.valueOf(String.format(Locale.ROOT, "%.4g", value)));
  }
}
