package org.tom4j.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.runtime.feed.FeedItem;
import org.tom4j.runtime.feed.Reached;

/** How quickly alerts of a run came and were stored. Written by the run's thread, read by all. */
final class LivePace {
  private final Delays observedToRead = new Delays();
  private final Delays sentToRead = new Delays();
  private final Delays readToStored = new Delays();
  private volatile @Nullable Instant last;

  /** Items that are stored now. */
  void stored(List<FeedItem> items, Instant now) {
    for (FeedItem item : items) {
      Reached reached = item.reached();
      if (reached == null) {
        continue;
      }
      last = reached.read();
      if (reached.sent() != null) {
        sentToRead.add(Duration.between(reached.sent(), reached.read()));
      }
      if (item instanceof FeedItem.Received received) {
        readToStored.add(Duration.between(reached.read(), now));
        Instant observed = received.alert().timestamp();
        if (observed != null) {
          observedToRead.add(Duration.between(observed, reached.read()));
        }
      }
    }
  }

  /** When the last message was read; null: none has been. */
  @Nullable Instant last() {
    return last;
  }

  /** From the observation to here. */
  Delays observedToRead() {
    return observedToRead;
  }

  /** From the service to here. */
  Delays sentToRead() {
    return sentToRead;
  }

  /** From here to the database. */
  Delays readToStored() {
    return readToStored;
  }
}
