package org.tom4j.streams.notice;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where and when of a notice in text: {@code ra} and {@code dec} in degrees, J2000, out of {@code
 * 281.09d {+18h 44m 21s} (J2000), … (current), … (1950)}; {@code error_radius} in degrees; {@code
 * containment}, the probability that the radius holds it, if the notice tells; {@code time} in UTC,
 * of the burst or event, out of its truncated Julian date and second of day. Where a satellite
 * points to is no such position.
 */
final class ClassicTextWhere {
  private static final List<String> THINGS =
      List.of("GRB", "EVENT", "SRC", "TRANS", "TRIGGER", "DISCOVERY", "BURST", "COINC");
  private static final Pattern J2000 =
      Pattern.compile("([+-]?\\d{1,3}(?:\\.\\d{1,9})?)d?\\s*(?:\\{[^}]{0,60}\\})?\\s*\\(J2000\\)");
  private static final Pattern RADIUS =
      Pattern.compile("(\\d{1,6}(?:\\.\\d{1,9})?)\\s*\\[(deg|arcmin|arcsec)\\b([^\\]]{0,200})\\]?");
  private static final Pattern CONTAINMENT =
      Pattern.compile("(\\d{1,2}(?:\\.\\d{1,3})?) ?% +contain");
  private static final Pattern TJD = Pattern.compile("(\\d{1,5}) TJD\\b.*");
  private static final Pattern SOD = Pattern.compile("(\\d{1,5}(?:\\.\\d{1,9})?) SOD\\b.*");
  private static final double ARCMINUTES = 60;
  private static final double ARCSECONDS = 3600;

  private ClassicTextWhere() {}

  static Map<String, @Nullable Object> of(Function<String, @Nullable String> text) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    for (String thing : THINGS) {
      Double ra = degrees(text.apply(thing + "_RA"));
      Double dec = degrees(text.apply(thing + "_DEC"));
      if (ra != null && dec != null) {
        members.put("ra", ra);
        members.put("dec", dec);
        error(members, text, thing);
        break;
      }
    }
    VoEvent.put(
        members,
        "time",
        THINGS.stream()
            .flatMap(thing ->
                Stream.ofNullable(time(text.apply(thing + "_DATE"), text.apply(thing + "_TIME"))))
            .findFirst()
            .orElse(null));
    return members;
  }

  private static @Nullable Double degrees(@Nullable String written) {
    Matcher match = J2000.matcher(written == null ? "" : written);
    return match.find() ? Numbers.of(match.group(1)) : null;
  }

  private static void error(
      Map<String, @Nullable Object> members, Function<String, @Nullable String> text, String of) {
    Stream.of("_ERROR", "_ERROR90", "_ERR")
        .map(key -> text.apply(of + key))
        .filter(Objects::nonNull)
        .limit(1)
        .map(RADIUS::matcher)
        .filter(Matcher::find)
        .forEach(match -> {
          double size = Double.parseDouble(match.group(1));
          double unit =
              switch (match.group(2)) {
                case "arcmin" -> ARCMINUTES;
                case "arcsec" -> ARCSECONDS;
                default -> 1;
              };
          if (size > 0) {
            members.put("error_radius", size / unit);
            Matcher contained = CONTAINMENT.matcher(match.group(3));
            if (contained.find()) {
              members.put("containment", Double.parseDouble(contained.group(1)) / 100);
            }
          }
        });
  }

  private static @Nullable String time(@Nullable String date, @Nullable String time) {
    Matcher day = TJD.matcher(date == null ? "" : date);
    Matcher second = SOD.matcher(time == null ? "" : time);
    return day.matches() && second.matches()
        ? NoticeDate.iso(Long.parseLong(day.group(1)), new BigDecimal(second.group(1)))
        : null;
  }
}
