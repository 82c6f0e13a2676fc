package org.tom4j.runtime.feed;

import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerContext;

/** One version of a module asked one query. */
public interface FeedSource extends ModuleSide {

  /**
   * The module's stream for the query, null if the module breaks its word.
   *
   * @throws FeedFailure if the query cannot be asked
   */
  @Nullable Stream<?> fetch(BrokerContext context);

  /**
   * Whether its alerts are packets in a format of the module's own: such are work to map, which a
   * second thread does while the next are read.
   */
  boolean readsPackets();

  /** How far the stream is read with an element; null where it cannot be taken up again. */
  @Nullable Reached reached(Object element);

  /** How much there is that has not been read; null: nobody knows. Any thread. */
  @Nullable Long behind();

  /** When the service last showed that it lives; null: nobody knows. Any thread. */
  @Nullable Instant heartbeat();
}
