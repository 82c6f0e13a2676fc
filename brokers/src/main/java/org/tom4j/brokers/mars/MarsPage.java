package org.tom4j.brokers.mars;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.JsonValue;

/**
 * One page of an answer.
 *
 * @param hasNext true or false; copies of the server have written the text "false", and older ones
 *     nothing
 * @param results at most 100 alerts
 */
public record MarsPage(@Nullable JsonValue hasNext, List<MarsAlert> results) {

  /**
   * Whether to ask for a page after this one. A page without alerts is past the end, whatever it
   * says; a server that does not say is asked until it ends.
   */
  boolean mayHaveNext() {
    String said = hasNext == null ? null : hasNext.text();
    return !results.isEmpty() && (said == null || said.equalsIgnoreCase("true"));
  }
}
