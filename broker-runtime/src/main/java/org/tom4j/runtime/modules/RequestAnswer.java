package org.tom4j.runtime.modules;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tom4j.runtime.feed.Outcome;

/** What came of asking a service about a request for photometry. */
public sealed interface RequestAnswer {

  /** What may come of handing it in. */
  sealed interface ToSubmit extends RequestAnswer {}

  /** What may come of asking how it stands. */
  sealed interface ToPoll extends RequestAnswer {}

  /**
   * The service has taken it.
   *
   * @param handle the service's own, 1–1,000 characters
   */
  record HandedIn(String handle) implements ToSubmit {}

  /**
   * The service has not measured yet.
   *
   * @param words how far it is
   * @param notBefore when to ask again at the earliest; null: the service does not say
   */
  record Waiting(String words, @Nullable Instant notBefore) implements ToPoll {}

  /**
   * The service has measured.
   *
   * @param answer what it told; where that is not whole, the rest may be asked for again
   */
  record Measured(LightCurveAnswer answer) implements ToPoll {}

  /** The service will not measure it; words say why. */
  record Refused(String words) implements ToPoll {}

  /**
   * It could not be asked or understood.
   *
   * @param outcome never complete
   * @param retryAfter how long the service asked to wait; null: it did not
   */
  record NoAnswer(Outcome outcome, @Nullable Duration retryAfter) implements ToSubmit, ToPoll {}
}
