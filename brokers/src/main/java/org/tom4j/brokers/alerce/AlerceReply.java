package org.tom4j.brokers.alerce;

import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Cone;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.Elements;
import org.tom4j.broker.Rows;

/**
 * What there is to say of an answer: ALeRCE repeats an object for each version of a classifier, is
 * silent about classes that it does not know, and what it sends for a cone is not taken on trust.
 */
final class AlerceReply {
  private final AlerceQuery query;
  private final BrokerContext context;
  private final AtomicLong objects = new AtomicLong();

  AlerceReply(AlerceQuery query, BrokerContext context) {
    this.query = query;
    this.context = context;
  }

  /**
   * All objects, page by page.
   *
   * @param address of a page, from 1
   * @param page what the service answers
   */
  <P, A> Stream<A> pages(IntFunction<URI> address, Class<P> page, Function<P, Elements<A>> items) {
    return context
        .http()
        .pages(
            number -> address.apply(number + 1),
            page,
            read -> items.apply(read).isFull(query.pageSize()))
        .flatMap(read -> items.apply(read).good().stream());
  }

  <A> Stream<A> checked(
      Stream<A> answer, Function<A, String> id, Function<A, @Nullable SkyPosition> position) {
    Stream<A> once = Rows.once(answer.peek(_ -> objects.incrementAndGet()), id);
    Cone cone = query.position();
    return Rows.atEnd(cone == null ? once : Rows.inside(cone, once, position, context), this::note);
  }

  private void note() {
    AlerceQuery.Classification wanted = query.classification();
    if (objects.get() == 0 && (wanted.alertClass() != null || wanted.classifier() != null)) {
      context.note(
          "ALeRCE answered nothing. It does so for a class or classifier it does not know, too: are"
              + " they written as ALeRCE writes them?");
    }
  }
}
