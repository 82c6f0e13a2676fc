package org.tom4j.brokers.hermes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.JsonValue;

/**
 * What a message tells of one of its targets, or the message itself if it has none; or an event
 * without a position, with its notices.
 *
 * @param uuid the message's id; of an event its own
 * @param number of the target among the message's, from 1; 0 if it has none
 * @param timestamp when it was published, milliseconds since 1970, UTC
 * @param eventId the event it belongs to, {@code S230518h}
 * @param retracted withdrawn by its author; known only of messages out of a list
 * @param references other works, as the message writes them
 * @param object the target as the message writes it; null if there is none
 * @param photometry this target's, in the order of the message
 * @param event what is told of an event; null if this is a message
 */
public record HermesAlert(
    String uuid,
    int number,
    @Nullable String topic,
    @Nullable Long timestamp,
    @Nullable String title,
    @Nullable String submitter,
    @Nullable String authors,
    @Nullable String eventId,
    boolean retracted,
    @Nullable String messageText,
    @Nullable JsonValue references,
    @Nullable JsonValue object,
    List<JsonValue> photometry,
    @Nullable HermesEvent event) {

  static HermesAlert of(String id, HermesEvent event) {
    return new HermesAlert(
        id,
        0,
        null,
        null,
        null,
        null,
        null,
        id,
        event.isRetracted(),
        null,
        null,
        null,
        List.of(),
        event);
  }

  /** {@code 0a6d59dd-0f18-486a-baa4-971162a82394.1} is the first target of that message. */
  String id() {
    return number == 0 ? uuid : uuid + "." + number;
  }

  /** A member of the target. */
  JsonValue of(String member) {
    return object == null ? new JsonValue.JsonNull() : object.get(member);
  }

  /** What the target is called. */
  @Nullable String name() {
    return HermesMessage.text(of("name"));
  }
}
