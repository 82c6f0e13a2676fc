package org.tom4j.alerts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.GenericAlert;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Aliases and extras of an alert as the text of one column; never queried inside. */
final class AlertJson {
  private final JsonMapper mapper = JsonMapper.builder().build();

  /** What a run asks that is for one alert. */
  static String alertId(String id) {
    return JsonMapper.shared().createObjectNode().put("alert_id", id).toString();
  }

  /** Null if the alert has neither. */
  @Nullable String extras(GenericAlert alert) {
    if (alert.aliases().isEmpty() && alert.extras().isEmpty()) {
      return null;
    }
    ObjectNode node = mapper.createObjectNode();
    alert.aliases().forEach(node.putArray("aliases")::add);
    ObjectNode extras = node.putObject("extras");
    alert.extras().forEach(extras::put);
    return node.toString();
  }

  List<String> aliases(@Nullable String column) {
    List<String> aliases = new ArrayList<>();
    read(column).path("aliases").forEach(alias -> aliases.add(alias.asString()));
    return aliases;
  }

  Map<String, String> extras(@Nullable String column) {
    Map<String, String> extras = new LinkedHashMap<>();
    read(column)
        .path("extras")
        .properties()
        .forEach(entry -> extras.put(entry.getKey(), entry.getValue().asString()));
    return extras;
  }

  private JsonNode read(@Nullable String column) {
    return column == null ? mapper.missingNode() : mapper.readTree(column);
  }
}
