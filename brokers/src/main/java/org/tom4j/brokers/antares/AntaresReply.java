package org.tom4j.brokers.antares;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.tom4j.astro.Cone;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.Rows;

/**
 * What there is to say of an answer: a list ends at 10,000 loci and does not say so, pages shift
 * while new alerts come in, and what is sent for a cone is not taken on trust.
 */
final class AntaresReply {
  private static final int LONGEST = 10_000;

  private final AntaresQuery query;
  private final BrokerContext context;
  private final AtomicLong loci = new AtomicLong();

  AntaresReply(AntaresQuery query, BrokerContext context) {
    this.query = query;
    this.context = context;
  }

  Stream<AntaresLocus> checked(Stream<AntaresLocus> answer) {
    Stream<AntaresLocus> once =
        Rows.once(answer.peek(_ -> loci.incrementAndGet()), AntaresLocus::id);
    Cone cone = query.position();
    return Rows.atEnd(
        cone == null ? once : Rows.inside(cone, once, AntaresMapping::position, context),
        this::note);
  }

  private void note() {
    if (loci.get() >= LONGEST) {
      context.note(
          "ANTARES ends its lists at 10,000 loci, the newest first: there may be more. Ask for a"
              + " shorter interval or a smaller place.");
    }
  }
}
