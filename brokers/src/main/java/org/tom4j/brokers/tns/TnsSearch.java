package org.tom4j.brokers.tns;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.JsonValue.JsonArray;

/**
 * What TNS answers to a search: names alone.
 *
 * @param data the list; until 2025 it stood in a member {@code reply} of it
 */
public record TnsSearch(@Nullable JsonValue data) {

  /** The names of what was found, without their prefixes. */
  List<String> names() {
    if (data == null) {
      return List.of();
    }
    JsonValue list = data instanceof JsonArray ? data : data.get("reply");
    return list.elements().stream()
        .map(hit -> TnsObject.text(hit.get("objname").text()))
        .filter(name -> name != null)
        .map(String::valueOf)
        .distinct()
        .toList();
  }
}
