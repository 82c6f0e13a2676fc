package org.tom4j.filtering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fields of an alert as a filter writes them, with what stands in them. */
public final class RawNames {
  private static final int MOST = 400;
  private static final int DEEPEST = 5;
  private static final int LONGEST_VALUE = 40;
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,100}");

  private final List<Member> found = new ArrayList<>();

  private RawNames() {}

  /**
   * A field of an alert.
   *
   * @param name {@code alert.candidate.drb}, of a list its first element {@code alert.list[0].x}
   * @param value what one alert has there, shortened; "" if it is null
   */
  public record Member(String name, String value) {}

  static List<Member> of(Map<String, @Nullable Object> members) {
    RawNames names = new RawNames();
    names.object("alert", members, 0);
    return List.copyOf(names.found);
  }

  private void object(String name, Map<?, ?> members, int level) {
    members.forEach((key, value) -> {
      if (key instanceof String text && text.length() <= 100) {
        String inner =
            PLAIN.matcher(text).matches() ? name + "." + text : name + "[" + quoted(text) + "]";
        value(inner, value, level + 1);
      }
    });
  }

  private void value(String name, @Nullable Object value, int level) {
    if (found.size() >= MOST || level > DEEPEST) {
      return;
    }
    switch (value) {
      case null -> found.add(new Member(name, ""));
      case Map<?, ?> members -> object(name, members, level);
      case List<?> list -> {
        if (!list.isEmpty()) {
          value(name + "[0]", list.getFirst(), level);
        }
      }
      case String text -> found.add(new Member(name, value(text)));
      case Long _, Double _, Boolean _ -> found.add(new Member(name, value.toString()));
      default -> {} // pictures and the like are nothing that a filter reads
    }
  }

  /** A text as a filter writes it. */
  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  private static String value(String text) {
    String shown =
        text.codePointCount(0, text.length()) <= LONGEST_VALUE
            ? text
            : text.substring(0, text.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
    return quoted(shown);
  }
}
