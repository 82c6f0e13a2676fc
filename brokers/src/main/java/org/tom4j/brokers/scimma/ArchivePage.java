package org.tom4j.brokers.scimma;

import org.jspecify.annotations.Nullable;
import org.tom4j.broker.Elements;
import org.tom4j.broker.JsonValue;

/**
 * One page of messages, without their content.
 *
 * @param next a mark by which the next page is asked for; null, blank or absent on the last
 */
public record ArchivePage(Elements<ArchiveMessage> messages, @Nullable JsonValue next) {

  /**
   * The mark of the next page; null after the last. An empty page is the last, whatever it says.
   */
  @Nullable String mark() {
    String mark = next == null || messages.all() == 0 ? null : next.text();
    return mark == null || mark.isBlank() ? null : mark;
  }
}
