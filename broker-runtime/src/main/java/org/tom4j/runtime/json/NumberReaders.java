package org.tom4j.runtime.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * Readers of numbers and truth values. A number may be text. NaN and ±Infinity, as bare words or as
 * text, read as null. Whole numbers never pass through a double.
 */
final class NumberReaders {
  /** Text longer than this is no number that anyone measured. */
  private static final int LONGEST = 1000;

  private static final Set<String> NOT_FINITE =
      Set.of("nan", "inf", "+inf", "-inf", "infinity", "+infinity", "-infinity", "+nan", "-nan");

  private NumberReaders() {}

  static @Nullable Object doubleValue(Reading in) {
    double value;
    if (in.parser.currentToken().isNumeric()) {
      value = in.parser.getDoubleValue();
    } else {
      BigDecimal exact = exact(in, "a number");
      if (exact == null) {
        return null;
      }
      value = exact.doubleValue();
    }
    return Double.isFinite(value) ? value : null;
  }

  static @Nullable Object floatValue(Reading in) {
    Object value = doubleValue(in);
    return value instanceof Double number && Float.isFinite(number.floatValue())
        ? number.floatValue()
        : null;
  }

  static @Nullable Object longValue(Reading in) {
    return whole(in, Long.MIN_VALUE, Long.MAX_VALUE);
  }

  static @Nullable Object intValue(Reading in) {
    Long value = whole(in, Integer.MIN_VALUE, Integer.MAX_VALUE);
    return value == null ? null : value.intValue();
  }

  static @Nullable Object shortValue(Reading in) {
    Long value = whole(in, Short.MIN_VALUE, Short.MAX_VALUE);
    return value == null ? null : value.shortValue();
  }

  static @Nullable Object byteValue(Reading in) {
    Long value = whole(in, Byte.MIN_VALUE, Byte.MAX_VALUE);
    return value == null ? null : value.byteValue();
  }

  static @Nullable Object bigDecimal(Reading in) {
    return exact(in, "a number");
  }

  static @Nullable Object bigInteger(Reading in) {
    BigDecimal value = exact(in, "a whole number");
    if (value == null) {
      return null;
    }
    if (Math.abs((long) value.scale()) > LONGEST) {
      throw in.misfit("is not a whole number of at most " + LONGEST + " digits");
    }
    try {
      return value.toBigIntegerExact();
    } catch (ArithmeticException fraction) {
      throw in.misfit("is not a whole number");
    }
  }

  private static @Nullable Long whole(Reading in, long least, long most) {
    Long value;
    if (in.parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
      value = fitting(in.parser.getNumberValue());
    } else {
      BigDecimal exact = exact(in, "a whole number");
      if (exact == null) {
        return null;
      }
      value = fitting(exact);
    }
    if (value == null || value < least || value > most) {
      throw in.misfit("is not a whole number from " + least + " to " + most);
    }
    return value;
  }

  private static @Nullable Long fitting(Number number) {
    try {
      return switch (number) {
        case BigInteger big -> big.longValueExact();
        case BigDecimal exact -> exact.longValueExact();
        default -> number.longValue();
      };
    } catch (ArithmeticException tooLargeOrFraction) {
      return null;
    }
  }

  private static @Nullable BigDecimal exact(Reading in, String wanted) {
    JsonToken token = in.parser.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    if (token != JsonToken.VALUE_STRING && !token.isNumeric()) {
      throw in.misfit("is not " + wanted);
    }
    String text = in.parser.getString().strip();
    if (NOT_FINITE.contains(text.toLowerCase(Locale.ROOT))) {
      return null;
    }
    try {
      if (text.length() <= LONGEST) {
        return new BigDecimal(text);
      }
    } catch (NumberFormatException notANumber) {
      // said below
    }
    throw in.misfit("is not " + wanted);
  }

  static @Nullable Object truth(Reading in) {
    JsonToken token = in.parser.currentToken();
    if (token == JsonToken.VALUE_NULL || (token.isNumeric() && in.parser.isNaN())) {
      return null;
    }
    if (token.isScalarValue()) {
      switch (in.parser.getString().strip().toLowerCase(Locale.ROOT)) {
        case "true", "t", "1" -> {
          return true;
        }
        case "false", "f", "0" -> {
          return false;
        }
        default -> {
          // said below
        }
      }
    }
    throw in.misfit("is neither true nor false");
  }
}
