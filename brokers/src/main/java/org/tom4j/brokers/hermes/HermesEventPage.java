package org.tom4j.brokers.hermes;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.Elements;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.JsonValue.JsonNull;

/**
 * One page of events.
 *
 * @param next the next page's address, null on the last
 */
public record HermesEventPage(Elements<Row> results, @Nullable JsonValue next) {

  /**
   * One event.
   *
   * @param sequences its notices, each with its message, or a link to it; older servers told them
   */
  public record Row(@Nullable String eventId, @Nullable JsonValue sequences) {

    /** What it is called; null if it is called nothing. */
    @Nullable String id() {
      return eventId == null || eventId.isBlank() ? null : eventId.strip();
    }

    List<JsonValue> told() {
      return sequences == null ? List.of() : sequences.elements();
    }

    /** The kinds of its sequences, in their order. */
    List<String> kinds() {
      return told().stream()
          .map(sequence -> HermesMessage.text(sequence.get("sequence_type")))
          .filter(Objects::nonNull)
          .toList();
    }

    /** Their messages, or links to them. */
    List<JsonValue> messages() {
      return told().stream()
          .map(sequence -> sequence.get("message"))
          .filter(message -> !(message instanceof JsonNull))
          .toList();
    }
  }

  /** What its events are called. */
  List<String> ids() {
    return results.good().stream().map(Row::id).filter(Objects::nonNull).toList();
  }

  boolean hasNext() {
    return HermesTargets.follows(next, results);
  }
}
