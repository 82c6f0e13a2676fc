package org.tom4j.testkit;

import java.util.List;
import org.tom4j.broker.GenericAlert;
import org.tom4j.runtime.contract.SentRequest;

/**
 * What came of one fetch.
 *
 * @param elements as the module's stream held them, in its order
 * @param alerts the same, mapped
 * @param bad elements of the answers that could not be bound, in words; they are in neither list
 * @param notes what the module said beside its alerts
 * @param sent the requests that were really sent, in their order
 */
public record Fetched<A>(
    List<A> elements,
    List<GenericAlert> alerts,
    List<String> bad,
    List<String> notes,
    List<SentRequest> sent) {

  public Fetched {
    elements = List.copyOf(elements);
    alerts = List.copyOf(alerts);
  }
}
