package org.tom4j.brokers.fink;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.tom4j.astro.Cone;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.Rows;

/**
 * What there is to say of one answer: Fink is silent about unknown classes and about rows it cut
 * off, and what it sends for a cone is not taken on trust.
 */
final class FinkReply {
  private final FinkQuery query;
  private final BrokerContext context;
  private final AtomicLong rows = new AtomicLong();

  FinkReply(FinkQuery query, BrokerContext context) {
    this.query = query;
    this.context = context;
  }

  /** The rows that answer the question; at their end, notes on the others. */
  Stream<FinkRow> checked(Stream<FinkRow> answer) {
    Stream<FinkRow> counted = answer.peek(_ -> rows.incrementAndGet());
    Cone cone = query.position();
    Stream<FinkRow> wanted =
        cone == null ? counted : Rows.inside(cone, counted, FinkMapping::position, context);
    return Rows.atEnd(wanted, this::note);
  }

  private void note() {
    if (query.objectId() == null && rows.get() >= query.atMost()) {
      context.note(
          "Fink answered as many alerts as it was asked for ("
              + query.atMost()
              + "): there may be more");
    }
    if (query.alertClass() != null && rows.get() == 0) {
      context.note(
          "Fink answered nothing. It does so for a class it does not know, too: is '"
              + query.alertClass()
              + "' written as Fink writes it?");
    }
  }
}
