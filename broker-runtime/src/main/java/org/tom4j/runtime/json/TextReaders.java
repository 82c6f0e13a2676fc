package org.tom4j.runtime.json;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.UtcText;
import tools.jackson.core.JsonToken;

/** Readers of what is written as text: text itself, times, dates, addresses, names of enums. */
final class TextReaders {

  private TextReaders() {}

  /** Turns a text that is there into a value. */
  @FunctionalInterface
  private interface FromText {
    Object value(Reading in, String text);
  }

  /** Text; a number exactly as it is written, so that long ids keep every digit. */
  static @Nullable Object text(Reading in) {
    return switch (in.parser.currentToken()) {
      case VALUE_STRING, VALUE_TRUE, VALUE_FALSE, VALUE_NUMBER_INT -> in.parser.getString();
      case VALUE_NUMBER_FLOAT -> in.parser.isNaN() ? null : in.parser.getString();
      case VALUE_NULL -> null;
      default -> throw in.misfit("is no text");
    };
  }

  static @Nullable Object instant(Reading in) {
    return strict(in, "a time", TextReaders::parseInstant);
  }

  private static Object parseInstant(Reading in, String text) {
    try {
      return UtcText.parse(text);
    } catch (DateTimeException no) {
      if (text.strip().matches("[0-9.]+")) {
        throw in.misfit(NUMBER_NO_TIME);
      }
      throw in.misfit("is no time: " + no.getMessage());
    }
  }

  private static final String NUMBER_NO_TIME =
      "is a bare number, and nothing says of which time scale: read it as a number and use Mjd,"
          + " Jd or Instant.ofEpochSecond";

  static @Nullable Object date(Reading in) {
    return strict(
        in,
        "a date",
        (at, text) -> {
          try {
            return LocalDate.parse(text.strip());
          } catch (DateTimeException no) {
            throw at.misfit("is no date like 2018-08-27");
          }
        });
  }

  static @Nullable Object uri(Reading in) {
    return strict(
        in,
        "an address",
        (at, text) -> {
          try {
            return new URI(text.strip());
          } catch (URISyntaxException no) {
            throw at.misfit("is no address: " + no.getReason());
          }
        });
  }

  /** Names of an enum's constants, in any case. */
  static ValueReader enumeration(Class<?> type) {
    Map<String, Object> byName = new HashMap<>();
    Object[] constants = type.getEnumConstants();
    for (Object constant : constants == null ? new Object[0] : constants) {
      byName.put(((Enum<?>) constant).name().toLowerCase(Locale.ROOT), constant);
    }
    String names =
        Arrays.stream(constants == null ? new Object[0] : constants)
            .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    FromText named =
        (in, text) -> {
          Object constant = byName.get(text.strip().toLowerCase(Locale.ROOT));
          if (constant == null) {
            throw in.misfit("is none of " + names);
          }
          return constant;
        };
    return in -> strict(in, "one of " + names, named);
  }

  private static @Nullable Object strict(Reading in, String wanted, FromText fromText) {
    JsonToken token = in.parser.currentToken();
    if (token == JsonToken.VALUE_NULL || (token.isNumeric() && in.parser.isNaN())) {
      return null;
    }
    if (token.isNumeric() && wanted.equals("a time")) {
      throw in.misfit(NUMBER_NO_TIME);
    }
    if (token != JsonToken.VALUE_STRING) {
      throw in.misfit("is not " + wanted);
    }
    return fromText.value(in, in.parser.getString());
  }
}
