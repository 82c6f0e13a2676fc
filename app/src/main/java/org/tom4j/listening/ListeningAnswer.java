package org.tom4j.listening;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tom4j.alerts.ListeningRuns.Last;
import org.tom4j.alerts.ListeningRuns.Pace;
import org.tom4j.api.Says;

/** How a query is listened to. */
@Says("How a saved query is listened to.")
record ListeningAnswer(
    @Says("off, listening, or paused.") String state,
    @Says("When somebody began to listen; null: it is off.") @Nullable Instant since,
    @Says("Alerts a second that are read at most; null: as fast as they come.")
        @Nullable Double perSecond,
    @Says("This TOM's number of the run under way; null: none is.") @Nullable Long run,
    @Says("Runs in a row that failed.") int failures,
    @Says("Why it does not go on; empty: it does.") String words,
    @Says("Alerts a second, of late; null: another process of this TOM reads.")
        @Nullable Double rate,
    @Says("Messages that are there and have not been read; null: not known.") @Nullable Long behind,
    @Says("When the last message was read; null: not known.") @Nullable Instant lastMessage,
    @Says("When the service last showed that it lives; null: it does not tell.")
        @Nullable Instant heartbeat) {

  static final ListeningAnswer OFF =
      new ListeningAnswer("off", null, null, null, 0, "", null, null, null, null);

  static ListeningAnswer of(Listening listening, @Nullable Last last, @Nullable Pace pace) {
    return new ListeningAnswer(
        listening.paused() ? "paused" : "listening",
        listening.since(),
        listening.perSecond(),
        last != null && last.running() ? (Long) last.run() : null,
        listening.failures(),
        listening.words(),
        pace == null ? null : (Double) pace.rate(),
        pace == null ? null : pace.behind(),
        pace == null ? null : pace.lastMessage(),
        pace == null ? null : pace.heartbeat());
  }
}
