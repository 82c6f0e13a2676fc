package org.tom4j.targets;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tom4j.api.Says;
import org.tom4j.requests.Request;

/** A target's requests for photometry, as the API tells them. */
@Says("Forced photometry that services were asked to measure, the newest request first.")
record RequestsAnswer(
    @Says("Whether an answer is waited for.") boolean waiting, List<One> requests) {

  @Says("A request.")
  record One(
      long id,
      String broker,
      @Says("waiting (to be handed in), asked, done, failed, or cancelled.") String state,
      @Says("Who asked; null: the console, or somebody who is gone.") @Nullable String person,
      Instant from,
      Instant to,
      Instant asked,
      @Nullable Instant ended,
      @Says("How many measurements the answer had.") long points,
      @Says("How many of them were new.") long fresh,
      @Says("How far it is, or what is missing and why.") @Nullable String words) {}

  static RequestsAnswer of(List<Request> requests) {
    return new RequestsAnswer(
        requests.stream().anyMatch(one -> one.state().isOpen()),
        requests.stream().map(RequestsAnswer::one).toList());
  }

  private static One one(Request one) {
    return new One(
        one.id(),
        one.broker(),
        one.state().name().toLowerCase(Locale.ROOT),
        one.person(),
        one.from(),
        one.to(),
        one.asked(),
        one.ended(),
        one.points(),
        one.fresh(),
        one.words().isEmpty() ? null : one.words());
  }
}
