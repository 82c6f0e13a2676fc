package org.tom4j.broker;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A module whose service tells what can be typed into some fields of its form: the classes it knows
 * now, its topics. The form offers them; other text may be typed all the same, and the service
 * refuses what it does not know.
 */
public interface Suggestions {

  /**
   * The text fields that it is about, named as in an address: {@code alert_class} for a component
   * {@code alertClass}. Pure, and the same at every call.
   */
  Set<String> suggestedFields();

  /**
   * Asks the service for the values. Called on a platform thread of the TOM's own while somebody
   * waits for the form, at most 20 seconds; the answer is kept for an hour. When it fails the form
   * opens without them, and says so.
   *
   * @return the values of each field; 500 are shown at most
   * @throws BrokerException if the service does not answer
   */
  Map<String, List<String>> suggestions(BrokerContext context);
}
