package org.tom4j.brokers.hermes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.Elements;
import org.tom4j.broker.JsonValue;

/**
 * One page of targets, each with the ids of the messages that tell of it.
 *
 * @param next the next page's address, null on the last
 */
public record HermesTargets(Elements<Row> results, @Nullable JsonValue next) {

  /** One target. */
  public record Row(@Nullable String name, @Nullable List<Message> messages) {

    List<Message> told() {
      return messages == null ? List.of() : messages;
    }
  }

  /** One message, its id alone. */
  public record Message(@Nullable String uuid) {}

  boolean hasNext() {
    return follows(next, results);
  }

  /** Whether a page follows; an empty page is the last, whatever it says. */
  static boolean follows(@Nullable JsonValue next, Elements<?> results) {
    String text = next == null ? null : next.text();
    return text != null && !text.isBlank() && results.all() > 0;
  }
}
