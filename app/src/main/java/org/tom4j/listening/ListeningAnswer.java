package org.tom4j.listening;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.api.Says;

/** How a query is listened to. */
@Says("How a saved query is listened to.")
record ListeningAnswer(
    @Says("off, listening, or paused.") String state,
    @Says("When somebody began to listen; null: it is off.") @Nullable Instant since,
    @Says("Alerts a second that are read at most; null: as fast as they come.")
        @Nullable Double perSecond,
    @Says("This TOM's number of the run under way; null: none is. Of several, the first.")
        @Nullable Long run,
    @Says("Runs in a row that failed.") int failures,
    @Says("Why it does not go on; empty: it does.") String words,
    @Says("Alerts a second, of late; null: nobody reads.") @Nullable Double rate,
    @Says("Messages that are there and have not been read; null: not known.") @Nullable Long behind,
    @Says("When the last message was read; null: not known.") @Nullable Instant lastMessage,
    @Says("When the service last showed that it lives; null: it does not tell.")
        @Nullable Instant heartbeat,
    @Says("Who reads it; several, where several processes of this TOM share a stream.")
        List<ReaderAnswer> readers) {

  ListeningAnswer {
    readers = List.copyOf(readers);
  }

  static final ListeningAnswer OFF =
      new ListeningAnswer("off", null, null, null, 0, "", null, null, null, null, List.of());

  static ListeningAnswer of(Listening listening, ReadersNow now) {
    boolean read = now.isRunning();
    return new ListeningAnswer(
        listening.paused() ? "paused" : "listening",
        listening.since(),
        listening.perSecond(),
        read ? now.runs().getFirst() : null,
        now.failures(),
        now.words(listening),
        read ? (Double) now.pace().rate() : null,
        read ? now.pace().behind() : null,
        read ? now.pace().lastMessage() : null,
        read ? now.pace().heartbeat() : null,
        now.all().stream().filter(Reader::running).map(ReaderAnswer::of).toList());
  }
}
