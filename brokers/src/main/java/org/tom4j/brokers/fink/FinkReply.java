package org.tom4j.brokers.fink;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.tom4j.astro.Cone;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.BrokerContext;

/**
 * What there is to say of one answer: Fink is silent about unknown classes and about rows it cut
 * off, and what it sends for a cone is not taken on trust.
 */
final class FinkReply {
  private final FinkQuery query;
  private final BrokerContext context;
  private final AtomicLong rows = new AtomicLong();
  private final AtomicLong outside = new AtomicLong();

  FinkReply(FinkQuery query, BrokerContext context) {
    this.query = query;
    this.context = context;
  }

  /** The rows that answer the question; at their end, notes on the others. */
  Stream<FinkRow> checked(Stream<FinkRow> answer) {
    Stream<FinkRow> wanted = answer.peek(_ -> rows.incrementAndGet()).filter(this::answersTheQuery);
    return Stream.concat(wanted, Stream.of(this).mapMulti((reply, _) -> reply.note()));
  }

  private boolean answersTheQuery(FinkRow row) {
    Cone cone = query.position();
    if (cone == null || row.ra() == null || row.dec() == null) {
      return true;
    }
    boolean inside = cone.contains(SkyPosition.ofDegrees(row.ra(), row.dec()));
    if (!inside) {
      outside.incrementAndGet();
    }
    return inside;
  }

  private void note() {
    if (outside.get() > 0) {
      context.note(outside + " of " + rows + " alerts lay outside the cone and were left out");
    }
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
