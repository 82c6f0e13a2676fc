package org.tom4j.brokers.hermes;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.JsonValue.JsonNull;
import org.tom4j.broker.JsonValue.JsonObject;
import org.tom4j.brokers.scimma.ArchiveMessage;

/**
 * The content of a message, cut into one part a target. Pure.
 *
 * @param uuid its id
 * @param told it as it came out of a list, or as {@code whole} if it was asked for by its id
 * @param whole it with its content
 */
record HermesMessage(String uuid, ArchiveMessage told, ArchiveMessage whole) {
  private static final Set<String> NOTHING = Set.of("", "null", "none", "nan");

  /** One alert a target, in the message's order; one without a target if there is none. */
  List<HermesAlert> alerts() {
    JsonValue data = content().get("data");
    List<JsonValue> targets =
        data.get("targets").elements().stream().filter(JsonObject.class::isInstance).toList();
    if (targets.isEmpty()) {
      return List.of(alert(0, null, List.of()));
    }
    List<JsonValue> photometry = data.get("photometry").elements();
    return IntStream.range(0, targets.size())
        .mapToObj(index ->
            alert(
                index + 1,
                targets.get(index),
                photometry.stream().filter(point -> isOf(point, targets, index)).toList()))
        .toList();
  }

  private HermesAlert alert(int number, @Nullable JsonValue target, List<JsonValue> photometry) {
    JsonValue content = content();
    ArchiveMessage.Annotations annotations = told.annotations();
    ArchiveMessage.Metadata metadata = told.metadata() == null ? whole.metadata() : told.metadata();
    JsonValue references = content.get("data").get("references");
    return new HermesAlert(
        uuid,
        number,
        metadata == null ? null : metadata.topic(),
        told.millis() == null ? whole.millis() : told.millis(),
        first(
            text(content.get("title")),
            text(content.get("subject")),
            annotations == null ? null : annotations.title()),
        first(text(content.get("submitter")), annotations == null ? null : annotations.sender()),
        text(content.get("authors")),
        first(text(content.get("data").get("event_id")), text(content.get("event_id"))),
        told.isRetracted(),
        first(text(content.get("message_text")), text(content.get("body")), text(content)),
        references instanceof JsonNull ? null : references,
        target,
        photometry,
        null);
  }

  private JsonValue content() {
    return whole.message() == null ? new JsonNull() : whole.message();
  }

  /** Whether a measurement is of that target: by its name, in older messages by its index. */
  private static boolean isOf(JsonValue point, List<JsonValue> targets, int index) {
    String name = text(point.get("target_name"));
    if (name != null) {
      return name.equals(text(targets.get(index).get("name")));
    }
    Double told = point.get("target_index").number();
    return told == null ? targets.size() == 1 : told == index;
  }

  /** Text that says something; null for the ways of saying nothing. */
  static @Nullable String text(JsonValue value) {
    String text = value.text();
    return text == null || NOTHING.contains(text.strip().toLowerCase(Locale.ROOT))
        ? null
        : text.strip();
  }

  private static @Nullable String first(@Nullable String... texts) {
    return Stream.of(texts).filter(Objects::nonNull).findFirst().orElse(null);
  }
}
