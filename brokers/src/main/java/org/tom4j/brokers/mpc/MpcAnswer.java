package org.tom4j.brokers.mpc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.JsonValue;

/**
 * What the service of orbits answers: a list of a content and a status, {@code [{"mpc_orb": […]},
 * 200]}.
 *
 * @param orbits none: nothing is called so
 * @param status as HTTP has it
 * @param error in the service's words, or null
 */
record MpcAnswer(List<MpcOrbit> orbits, int status, @Nullable String error) {
  private static final int FINE = 200;
  private static final int SHOWN = 200;

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException if it is something else
   */
  static MpcAnswer of(JsonValue answer) {
    if (answer instanceof JsonValue.JsonNull) {
      return new MpcAnswer(List.of(), FINE, null);
    }
    List<JsonValue> parts = answer.elements();
    if (!(answer instanceof JsonValue.JsonArray)) {
      parts = List.of(answer); // an error may stand alone
    }
    JsonValue content = parts.isEmpty() ? new JsonValue.JsonNull() : parts.getFirst();
    Double status = parts.size() < 2 ? null : parts.get(1).number();
    return new MpcAnswer(
        bodies(content).stream().map(MpcOrbit::of).toList(),
        status == null ? FINE : status.intValue(),
        error(content));
  }

  private static List<JsonValue> bodies(JsonValue content) {
    JsonValue orbits = content.get("mpc_orb");
    return switch (orbits) {
      case JsonValue.JsonArray(var bodies) -> bodies;
      case JsonValue.JsonObject body -> List.of(body);
      case JsonValue.JsonNull _ when saysNothing(content) -> List.of();
      default -> throw new IllegalArgumentException("it has no 'mpc_orb': " + begin(content));
    };
  }

  /** Null, an error, or an orbit that is null. */
  private static boolean saysNothing(JsonValue content) {
    return switch (content) {
      case JsonValue.JsonNull _ -> true;
      case JsonValue.JsonObject(var members) when members.containsKey("mpc_orb") -> true;
      default -> error(content) != null;
    };
  }

  private static @Nullable String error(JsonValue content) {
    if (content instanceof JsonValue.JsonText(var words)) {
      return words;
    }
    for (String member : List.of("error", "message", "detail")) {
      if (content.get(member) instanceof JsonValue.JsonText(var words)) {
        return words;
      }
    }
    return null;
  }

  private static String begin(JsonValue content) {
    String json = content.json();
    return json.length() > SHOWN ? json.substring(0, SHOWN) + "…" : json;
  }
}
