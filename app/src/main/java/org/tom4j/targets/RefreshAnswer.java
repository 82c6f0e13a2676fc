package org.tom4j.targets;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tom4j.api.Says;
import org.tom4j.refresh.Refresh;

/** How the brokers answered that a target was asked about, as the API tells it. */
@Says("Photometry that a target's brokers were asked for.")
record RefreshAnswer(
    @Says("Whether an answer is waited for.") boolean waiting, List<Source> sources) {

  @Says("A broker that was asked.")
  record Source(
      String broker,
      @Says("waiting, done, failed, or not_asked for want of a setting.") String state,
      @Says("The name it was asked by; null: by the target's alert.") @Nullable String object,
      Instant asked,
      @Nullable Instant ended,
      @Says("How many measurements the answer had.") long points,
      @Says("How many of them were new.") long fresh,
      @Says("What is missing and why.") @Nullable String words) {}

  static RefreshAnswer of(List<Refresh> asked) {
    return new RefreshAnswer(
        asked.stream().anyMatch(Refresh::isWaiting),
        asked.stream()
            .filter(refresh -> !refresh.broker().isEmpty())
            .map(refresh ->
                new Source(
                    refresh.broker(),
                    refresh.state().name().toLowerCase(Locale.ROOT),
                    refresh.object(),
                    refresh.asked(),
                    refresh.ended(),
                    refresh.points(),
                    refresh.fresh(),
                    refresh.words().isEmpty() ? null : refresh.words()))
            .toList());
  }
}
