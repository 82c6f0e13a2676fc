package org.tom4j.streams.archive;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.tom4j.streams.packet.Message;
import org.tom4j.streams.reading.Received;

/** Messages one after the other. One thread. */
interface MessageSource {

  /** The next, or null after the last. */
  @Nullable Received next() throws IOException;

  /** How many were passed over before the first that is told. */
  default long passed() {
    return 0;
  }

  /** Whether the last that was told ends where its file does, so that there may be more of it. */
  boolean endsOpen();

  /** None. */
  static MessageSource none() {
    return one(null);
  }

  static MessageSource of(Message only) {
    return one(Received.of(only));
  }

  static MessageSource bad(String source, String why) {
    return one(Received.bad(source, why));
  }

  private static MessageSource one(@Nullable Received only) {
    return new MessageSource() {
      private @Nullable Received rest = only;

      @Override
      public @Nullable Received next() {
        Received next = rest;
        rest = null;
        return next;
      }

      @Override
      public boolean endsOpen() {
        return true;
      }
    };
  }
}
