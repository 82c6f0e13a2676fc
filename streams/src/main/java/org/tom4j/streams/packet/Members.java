package org.tom4j.streams.packet;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.JsonValue;

/**
 * Members of a packet by name, as what one wants them to be. What is absent, null or of another
 * kind is null. Names joined by dots lead into members of members.
 *
 * @param map as {@link Packet#members} has it
 */
public record Members(Map<String, @Nullable Object> map) {
  public static final Members NONE = new Members(Map.of());

  public boolean has(String path) {
    return value(path) != null;
  }

  /** A member as it is. */
  public @Nullable Object value(String path) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      return map.get(path);
    }
    return map.get(path.substring(0, dot)) instanceof Map<?, ?> inner
        ? of(inner).value(path.substring(dot + 1))
        : null;
  }

  /** A finite number, also one written as text. */
  public @Nullable Double number(String path) {
    Double number =
        switch (value(path)) {
          case Double real -> real;
          case Long whole -> (double) whole;
          case String text -> parsed(text);
          case null, default -> null;
        };
    return number == null || !Double.isFinite(number) ? null : number;
  }

  /** A whole number, exact; also one written as text. */
  public @Nullable Long whole(String path) {
    return switch (value(path)) {
      case Long whole -> whole;
      case Double real when real == Math.rint(real) && Math.abs(real) < 1e15 -> real.longValue();
      case String text -> wholeOf(text.strip());
      case null, default -> null;
    };
  }

  /**
   * What something is known by, exactly as it was written: a text that is not blank, or a whole
   * number. A real number is none: it may be one that was rounded.
   */
  public @Nullable String id(String path) {
    return switch (value(path)) {
      case String text when !text.isBlank() -> text;
      case Long whole -> whole.toString();
      case null, default -> null;
    };
  }

  /** A text that is not blank; a number as its digits. For ids see {@link #id}. */
  public @Nullable String text(String path) {
    return switch (value(path)) {
      case String text -> text.isBlank() ? null : text;
      case Long whole -> whole.toString();
      case Double real -> digits(real);
      case Boolean truth -> truth.toString();
      case null, default -> null;
    };
  }

  public @Nullable Boolean truth(String path) {
    return value(path) instanceof Boolean truth ? truth : null;
  }

  /** Bytes, as a buffer to be read once. */
  public @Nullable ByteBuffer bytes(String path) {
    return value(path) instanceof ByteBuffer bytes ? bytes.duplicate() : null;
  }

  /** Members of a member; none if there is no such one. */
  public Members in(String path) {
    return value(path) instanceof Map<?, ?> inner ? of(inner) : NONE;
  }

  /** The elements of a list that have members themselves. */
  public List<Members> list(String path) {
    return value(path) instanceof List<?> elements
        ? elements.stream()
            .<Members>mapMulti((element, next) -> {
              if (element instanceof Map<?, ?> inner) {
                next.accept(of(inner));
              }
            })
            .toList()
        : List.of();
  }

  /** A number or text as what the surveys' own readings ({@code Ztf}, {@code Rubin}) take. */
  public @Nullable JsonValue json(String path) {
    return switch (value(path)) {
      case String text -> new JsonValue.JsonText(text);
      case Long whole -> new JsonValue.JsonNumber(whole.toString());
      case Double real -> new JsonValue.JsonNumber(digits(real));
      case Boolean truth -> new JsonValue.JsonBoolean(truth);
      case null, default -> null;
    };
  }

  private static String digits(double real) {
    return Double.isFinite(real)
        ? new BigDecimal(Double.toString(real)).toPlainString()
        : Double.toString(real);
  }

  private static @Nullable Long wholeOf(String text) {
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException none) {
      return null;
    }
  }

  private static @Nullable Double parsed(String text) {
    try {
      return Double.valueOf(text.strip());
    } catch (NumberFormatException none) {
      return null;
    }
  }

  @SuppressWarnings("unchecked") // a packet's maps have names for keys
  private static Members of(Map<?, ?> inner) {
    return new Members((Map<String, @Nullable Object>) inner);
  }
}
