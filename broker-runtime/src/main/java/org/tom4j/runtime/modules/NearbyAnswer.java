package org.tom4j.runtime.modules;

import java.util.List;
import org.tom4j.broker.NearbyObject;
import org.tom4j.runtime.feed.Outcome;

/**
 * What came of asking for objects near a position.
 *
 * @param objects in the module's order, checked, all in the cone or without a position; what came
 *     before a failure is good
 * @param bad how many could not be used
 * @param outside how many lay outside the cone and were left out
 * @param notes what the module said beside them
 * @param outcome how it ended
 */
public record NearbyAnswer(
    List<NearbyObject> objects, long bad, long outside, List<String> notes, Outcome outcome) {

  public NearbyAnswer {
    objects = List.copyOf(objects);
    notes = List.copyOf(notes);
  }
}
