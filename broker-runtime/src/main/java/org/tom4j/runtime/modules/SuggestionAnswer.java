package org.tom4j.runtime.modules;

import java.util.List;
import java.util.Map;
import org.tom4j.runtime.feed.Outcome;

/**
 * What can be typed into fields of a module's form.
 *
 * @param values by field; none where the outcome is a failure
 */
public record SuggestionAnswer(Map<String, List<String>> values, Outcome outcome) {

  public SuggestionAnswer {
    values = Map.copyOf(values);
  }
}
