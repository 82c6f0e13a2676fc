package org.tom4j.filters;

import org.jspecify.annotations.Nullable;
import org.tom4j.astro.SkyPosition;

/** What the sky has at the alert's position: {@code separation_to("SN hosts")}. */
final class OfSky extends Node {
  /** To look one up takes as long as so many comparisons. */
  private static final int STEPS = 20;

  /** A question about a position; may throw. */
  interface Question {
    Object at(SkyPosition position);
  }

  private final Question question;
  private final Unknown nowhere;

  OfSky(Place place, Kind kind, Question question) {
    super(place, kind);
    this.question = question;
    this.nowhere = Unknown.of(Words.shortened(place.text()) + ": the alert has no position");
  }

  @Override
  Object compute(Run run) {
    run.steps(STEPS);
    @Nullable SkyPosition position = run.candidate().alert().position();
    if (position == null) {
      return nowhere;
    }
    try {
      Object value = question.at(position);
      return value instanceof Double number && !Double.isFinite(number)
          ? Unknown.of(Words.shortened(text()) + " is not a finite number")
          : value;
    } catch (RuntimeException untold) {
      return Unknown.of(Words.shortened(text()) + ": " + untold.getMessage());
    }
  }
}
