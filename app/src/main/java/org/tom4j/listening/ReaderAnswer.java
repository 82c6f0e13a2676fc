package org.tom4j.listening;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tom4j.api.Says;

/** A run that reads a query which is listened to. */
record ReaderAnswer(
    @Says("This TOM's number of the run.") long run,
    @Says("The machine of its process.") String host,
    @Says("The process's number there.") long pid,
    @Says("When the run began.") @Nullable Instant since,
    @Says("Partitions of the stream that it has taken up.") int partitions) {

  static ReaderAnswer of(Reader reader) {
    Long run = reader.run();
    return new ReaderAnswer(
        run == null ? 0 : run, reader.host(), reader.pid(), reader.started(), reader.partitions());
  }
}
