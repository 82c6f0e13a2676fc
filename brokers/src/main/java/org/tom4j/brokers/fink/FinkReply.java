package org.tom4j.brokers.fink;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Cone;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.Rows;

/**
 * What there is to say of one answer: Fink is silent about rows it cut off, and what it sends for a
 * cone is not taken on trust.
 */
final class FinkReply {
  private final BrokerContext context;
  private final @Nullable Cone cone;
  private final @Nullable Integer atMost;
  private final @Nullable String ifNothing;
  private final AtomicLong rows = new AtomicLong();

  /**
   * @param cone that was asked for, or null
   * @param atMost how many alerts were asked for; null: all there are
   * @param ifNothing what to say of an answer without rows, or null
   */
  FinkReply(
      BrokerContext context,
      @Nullable Cone cone,
      @Nullable Integer atMost,
      @Nullable String ifNothing) {
    this.context = context;
    this.cone = cone;
    this.atMost = atMost;
    this.ifNothing = ifNothing;
  }

  /** The rows that answer the question; at their end, notes on the others. */
  <A> Stream<A> checked(Stream<A> answer, Function<A, @Nullable SkyPosition> position) {
    Stream<A> counted = answer.peek(_ -> rows.incrementAndGet());
    Stream<A> wanted = cone == null ? counted : Rows.inside(cone, counted, position, context);
    return Rows.atEnd(wanted, this::note);
  }

  private void note() {
    if (atMost != null && rows.get() >= atMost) {
      context.note(
          "Fink answered as many alerts as it was asked for (" + atMost + "): there may be more");
    }
    if (ifNothing != null && rows.get() == 0) {
      context.note(ifNothing);
    }
  }
}
