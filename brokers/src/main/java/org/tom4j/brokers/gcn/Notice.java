package org.tom4j.brokers.gcn;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.JsonValue.JsonArray;
import org.tom4j.broker.JsonValue.JsonNull;
import org.tom4j.broker.Standing.Kind;
import org.tom4j.broker.Standing.Reality;

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

  /** Its kind; what its sender withdrew from the archive without a retraction is withdrawn. */
  Kind change() {
    return switch (lower(kind())) {
      case "retraction" -> Kind.RETRACTION;
      case "update", "subsequent" -> withdrawn ? Kind.WITHDRAWAL : Kind.UPDATE;
      default -> withdrawn ? Kind.WITHDRAWAL : Kind.NEWS;
    };
  }

  /** What the schema does not know yet counts as a test: rather none than a false one. */
  Reality reality() {
    String superevent = text("superevent_id");
    if (superevent != null && !superevent.startsWith("S")) {
      return superevent.startsWith("M") ? Reality.MOCK : Reality.TEST;
    }
    return switch (lower(text("alert_tense"))) {
      case "", "current" -> Reality.OBSERVED;
      case "archival" -> Reality.ARCHIVAL;
      case "planned", "commanded" -> Reality.UTILITY;
      case "injection" -> Reality.INJECTED;
      default -> Reality.TEST;
    };
  }

  private static String lower(@Nullable String word) {
    return word == null ? "" : word.toLowerCase(Locale.ROOT);
  }

  /** Not of anything in the sky: a test, an injected signal, a mock event. */
  boolean isTest() {
    return reality().isTest();
  }
}
