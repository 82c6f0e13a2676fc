package org.tom4j.runtime.modules;

import java.util.List;
import org.tom4j.runtime.feed.Outcome;

/**
 * How the reading of a service's list ended. What was handed on before is good, however it ended.
 *
 * @param good entries that were handed on
 * @param bad rows that could not be used
 * @param firstBad the first few of them, each with its line or row and why
 * @param notes what the module said beside it
 */
public record CatalogueAnswer(
    long good, long bad, List<String> firstBad, List<String> notes, Outcome outcome) {

  public CatalogueAnswer {
    firstBad = List.copyOf(firstBad);
    notes = List.copyOf(notes);
  }

  /** Whether the list was read to its end. */
  public boolean isWhole() {
    return outcome instanceof Outcome.Complete;
  }
}
