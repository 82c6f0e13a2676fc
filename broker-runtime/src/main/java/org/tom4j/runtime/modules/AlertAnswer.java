package org.tom4j.runtime.modules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.runtime.feed.FeedItem;
import org.tom4j.runtime.feed.Outcome;

/**
 * What came of asking for one alert.
 *
 * @param alert the alert with its packet; null exactly if the outcome is not complete
 * @param notes what the module said beside it
 * @param outcome how it ended; {@link Outcome.Kind#REFUSED} if the service has no such alert
 */
public record AlertAnswer(FeedItem.@Nullable Received alert, List<String> notes, Outcome outcome) {

  public AlertAnswer {
    notes = List.copyOf(notes);
  }
}
