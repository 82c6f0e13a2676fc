package org.tom4j.runtime.contract;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.JsonValue.JsonArray;
import org.tom4j.broker.JsonValue.JsonObject;
import org.tom4j.runtime.json.BindingException;
import org.tom4j.runtime.json.JsonBinding;

/**
 * What a service reads out of a request.
 *
 * @param host with the scheme
 * @param path by its segments, decoded
 * @param values of the address' question and of the body, decoded, by where they stand: {@code
 *     body.desig}; JSON in a value is taken apart, too
 */
record RequestParts(String host, List<String> path, Map<String, String> values) {

  static RequestParts of(SentRequest sent) {
    String raw = Objects.requireNonNullElse(sent.uri().getRawPath(), "");
    List<String> path = Arrays.stream(raw.split("/", -1)).map(RequestParts::decoded).toList();
    Map<String, String> values = new TreeMap<>();
    form("?", Objects.requireNonNullElse(sent.uri().getRawQuery(), ""), values);
    String type = sent.headers().getOrDefault("Content-Type", "").toLowerCase(Locale.ROOT);
    if (type.startsWith("application/x-www-form-urlencoded")) {
      form("body ", sent.body(), values);
    } else if (!sent.body().isEmpty()) {
      value("body", sent.body(), values);
    }
    return new RequestParts(
        sent.uri().getScheme() + "://" + sent.uri().getRawAuthority(), path, Map.copyOf(values));
  }

  private static void form(String where, String form, Map<String, String> values) {
    for (String part : form.split("&", -1)) {
      int equals = part.indexOf('=');
      if (equals >= 0) {
        value(
            where + decoded(part.substring(0, equals)),
            decoded(part.substring(equals + 1)),
            values);
      } else if (!part.isEmpty()) {
        value(where + decoded(part), "", values);
      }
    }
  }

  private static void value(String where, String text, Map<String, String> values) {
    if (text.startsWith("{") || text.startsWith("[")) {
      try {
        json(
            where,
            new JsonBinding().bind(text.getBytes(StandardCharsets.UTF_8), JsonValue.class),
            values);
        return;
      } catch (BindingException noJson) {
        // As it is.
      }
    }
    values.merge(where, text, (one, other) -> one + "\n" + other);
  }

  private static void json(String where, JsonValue value, Map<String, String> values) {
    switch (value) {
      case JsonObject(Map<String, JsonValue> members) ->
          members.forEach((name, member) -> json(where + "." + name, member, values));
      case JsonArray(List<JsonValue> elements) ->
          values.put(
              where + "[]",
              elements.stream().map(JsonValue::json).collect(Collectors.joining(",")));
      default -> values.put(where, Objects.requireNonNullElse(value.text(), ""));
    }
  }

  private static String decoded(String raw) {
    try {
      return URLDecoder.decode(raw, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException loosePercent) {
      return raw;
    }
  }
}
