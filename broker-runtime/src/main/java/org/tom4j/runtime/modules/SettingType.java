package org.tom4j.runtime.modules;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A type that a setting can have.
 *
 * @param words what a value should have been
 * @param reader from text; throws a RuntimeException if it is none
 */
record SettingType(String words, Function<String, Object> reader) {
  private static final Pattern DURATION = Pattern.compile("([0-9]{1,9}) *(ms|s|m|h|d)");

  private static final SettingType TEXT = new SettingType("a text", text -> text);
  private static final SettingType ADDRESS =
      new SettingType("an address like https://example.org/api/", SettingType::address);
  private static final SettingType INT = new SettingType("a whole number", Integer::valueOf);
  private static final SettingType LONG = new SettingType("a whole number", Long::valueOf);
  private static final SettingType NUMBER = new SettingType("a number", SettingType::number);
  private static final SettingType TRUTH = new SettingType("true or false", SettingType::truth);
  private static final SettingType SPAN =
      new SettingType("a time like 30s, 5m, 24h or 2d", SettingType::duration);

  private static final Map<Class<?>, SettingType> BY_CLASS =
      Map.ofEntries(
          Map.entry(String.class, TEXT),
          Map.entry(URI.class, ADDRESS),
          Map.entry(int.class, INT),
          Map.entry(Integer.class, INT),
          Map.entry(long.class, LONG),
          Map.entry(Long.class, LONG),
          Map.entry(double.class, NUMBER),
          Map.entry(Double.class, NUMBER),
          Map.entry(boolean.class, TRUTH),
          Map.entry(Boolean.class, TRUTH),
          Map.entry(Duration.class, SPAN));

  static @Nullable SettingType of(Class<?> type) {
    return BY_CLASS.get(type);
  }

  Object read(String text) {
    return reader.apply(text);
  }

  private static Object address(String text) {
    URI address = URI.create(text);
    if (address.getScheme() == null && !text.startsWith("/")) {
      throw new IllegalArgumentException("no scheme");
    }
    return address;
  }

  private static Object number(String text) {
    double number = Double.parseDouble(text);
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("not finite");
    }
    return number;
  }

  private static Object truth(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("neither");
    };
  }

  private static Object duration(String text) {
    Matcher matcher = DURATION.matcher(text);
    if (!matcher.matches()) {
      return Duration.parse(text);
    }
    long number = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(number);
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }
}
