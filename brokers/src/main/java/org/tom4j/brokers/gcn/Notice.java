package org.tom4j.brokers.gcn;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.JsonValue.JsonArray;
import org.tom4j.broker.JsonValue.JsonNull;

/**
 * A notice, or what it tells of one of its targets: BOOM's tell of several.
 *
 * @param uuid the archive's id of it
 * @param number of the target among the notice's, from 1; 0 if it lists none
 * @param topic it went out on
 * @param published when, milliseconds since 1970, UTC
 * @param withdrawn marked so in the archive
 * @param content the notice, without a sky map written into it
 */
public record Notice(
    String uuid,
    int number,
    @Nullable String topic,
    @Nullable Long published,
    boolean withdrawn,
    JsonValue content) {

  private static final Set<String> FOR_REAL = Set.of("current", "archival", "planned", "commanded");

  /** {@code 0a6d59dd-0f18-486a-baa4-971162a82394}, with {@code .1} for the first of its targets. */
  String id() {
    return number == 0 ? uuid : uuid + "." + number;
  }

  /** A member of the target, else of the notice. */
  JsonValue get(String member) {
    JsonValue told = target().get(member);
    return told instanceof JsonNull ? content.get(member) : told;
  }

  /** A text, or the first of several; null for none. */
  @Nullable String text(String member) {
    return texts(member).stream().findFirst().orElse(null);
  }

  /** One text or several. */
  List<String> texts(String member) {
    JsonValue told = get(member);
    return (told instanceof JsonArray(var several) ? several.stream() : Stream.of(told))
        .map(JsonValue::text)
        .filter(text -> text != null && !text.isBlank())
        .map(String::strip)
        .distinct()
        .toList();
  }

  @Nullable Double number(String member) {
    return get(member).number();
  }

  /** The target; nothing if the notice lists none. */
  JsonValue target() {
    List<JsonValue> targets = content.get("data").get("targets").elements();
    return number > 0 && number <= targets.size() ? targets.get(number - 1) : new JsonNull();
  }

  /** {@code initial}, {@code RETRACTION}; null if it does not say. */
  @Nullable String kind() {
    return text("alert_type");
  }

  boolean isRetraction() {
    return withdrawn || "retraction".equalsIgnoreCase(kind());
  }

  /** Not of anything in the sky: a test, an injected signal, a mock event. */
  boolean isTest() {
    String tense = text("alert_tense");
    String superevent = text("superevent_id");
    return (tense != null && !FOR_REAL.contains(tense.toLowerCase(Locale.ROOT)))
        || (superevent != null && !superevent.startsWith("S"));
  }
}
