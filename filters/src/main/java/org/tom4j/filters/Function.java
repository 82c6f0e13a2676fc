package org.tom4j.filters;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The functions that a filter may call; null is what an argument of a wrong kind gives. */
@SuppressWarnings("ImmutableEnumChecker") // nobody changes the array
enum Function {
  ABS("abs", false, Kind.NUMBER, "the number without its sign", Kind.NUMBER) {
    @Override
    @Nullable Object of(Object[] values) {
      return values[0] instanceof Bound bound ? bound.abs() : (Object) Math.abs(number(values[0]));
    }
  },
  SQRT("sqrt", false, Kind.NUMBER, "the square root", Kind.NUMBER) {
    @Override
    @Nullable Object of(Object[] values) {
      return Math.sqrt(number(values[0]));
    }
  },
  LOG10("log10", false, Kind.NUMBER, "the logarithm to base 10", Kind.NUMBER) {
    @Override
    @Nullable Object of(Object[] values) {
      return Math.log10(number(values[0]));
    }
  },
  MIN("min", false, Kind.NUMBER, "the smaller of two numbers", Kind.NUMBER, Kind.NUMBER) {
    @Override
    @Nullable Object of(Object[] values) {
      return Math.min(number(values[0]), number(values[1]));
    }
  },
  MAX("max", false, Kind.NUMBER, "the greater of two numbers", Kind.NUMBER, Kind.NUMBER) {
    @Override
    @Nullable Object of(Object[] values) {
      return Math.max(number(values[0]), number(values[1]));
    }
  },
  DOUBLE("double", false, Kind.NUMBER, "the number that a text writes: double(\"0.5\")", Kind.ANY) {
    @Override
    @Nullable Object of(Object[] values) {
      return values[0] instanceof String text ? parsed(text) : (Object) number(values[0]);
    }
  },
  STRING("string", false, Kind.TEXT, "a text, or the digits of a whole number", Kind.ANY) {
    @Override
    @Nullable Object of(Object[] values) {
      return Comparison.id(values[0]);
    }
  },
  SIZE("size", false, Kind.NUMBER, "how many characters or elements there are", Kind.ANY) {
    @Override
    @Nullable Object of(Object[] values) {
      return switch (values[0]) {
        case String text -> (double) text.codePointCount(0, text.length());
        case List<?> list -> (double) list.size();
        case Map<?, ?> map -> (double) map.size();
        default -> null;
      };
    }
  },
  STARTS_WITH("startsWith", true, Kind.TRUTH, "whether it begins so", Kind.TEXT, Kind.TEXT) {
    @Override
    @Nullable Object of(Object[] values) {
      return values[0].toString().startsWith(values[1].toString());
    }
  },
  ENDS_WITH("endsWith", true, Kind.TRUTH, "whether it ends so", Kind.TEXT, Kind.TEXT) {
    @Override
    @Nullable Object of(Object[] values) {
      return values[0].toString().endsWith(values[1].toString());
    }
  },
  CONTAINS("contains", true, Kind.TRUTH, "whether that is in it", Kind.TEXT, Kind.TEXT) {
    @Override
    @Nullable Object of(Object[] values) {
      return values[0].toString().contains(values[1].toString());
    }
  },
  LOWER("lowerAscii", true, Kind.TEXT, "the same in small letters", Kind.TEXT) {
    @Override
    @Nullable Object of(Object[] values) {
      return values[0]
          .toString()
          .codePoints()
          .map(c -> c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c)
          .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
          .toString();
    }
  };

  private final String word;
  private final boolean method;
  private final Kind result;
  private final String description;
  private final Kind[] arguments;

  Function(String word, boolean method, Kind result, String description, Kind... arguments) {
    this.word = word;
    this.method = method;
    this.result = result;
    this.description = description;
    this.arguments = arguments;
  }

  /**
   * @param values known ones of the kinds of {@link #arguments}, numbers in the place of anything
   */
  abstract @Nullable Object of(Object[] values);

  String word() {
    return word;
  }

  /** Whether it is written behind its first argument: {@code name.startsWith("ZTF")}. */
  boolean isMethod() {
    return method;
  }

  Kind result() {
    return result;
  }

  List<Kind> arguments() {
    return List.of(arguments);
  }

  FilterName said() {
    String names = arguments.length - (method ? 1 : 0) == 2 ? "x, y" : "x";
    String written =
        method
            ? "text." + word + (arguments.length == 2 ? "(text)" : "()")
            : word + "(" + names + ")";
    return new FilterName(written, result.words(), description);
  }

  private static double number(Object value) {
    return value instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  private static double parsed(String text) {
    try {
      return Double.parseDouble(text.strip());
    } catch (NumberFormatException none) {
      return Double.NaN;
    }
  }
}
