package org.tom4j.runtime.modules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.runtime.feed.FeedItem;
import org.tom4j.runtime.feed.Outcome;

/**
 * What came of asking for a light curve.
 *
 * @param points in the module's order, checked; what came before a failure is good
 * @param bad how many measurements could not be used
 * @param firstBad the first of them, or null
 * @param notes what the module said beside them
 * @param outcome how it ended
 */
public record LightCurveAnswer(
    List<PhotometryPoint> points,
    long bad,
    FeedItem.@Nullable Bad firstBad,
    List<String> notes,
    Outcome outcome) {

  public LightCurveAnswer {
    points = List.copyOf(points);
    notes = List.copyOf(notes);
  }

  /** The same answer with other points. */
  public LightCurveAnswer withPoints(List<PhotometryPoint> other) {
    return new LightCurveAnswer(other, bad, firstBad, notes, outcome);
  }

  /** Whether this is all there is. */
  public boolean isWhole() {
    return outcome instanceof Outcome.Complete;
  }
}
