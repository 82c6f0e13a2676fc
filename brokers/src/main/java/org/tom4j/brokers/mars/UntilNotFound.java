package org.tom4j.brokers.mars;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerException;

/**
 * Pages up to the first that is not there: past the last one MARS answers 404, which is the end and
 * no failure. A 404 for the very first page is one: the address is wrong.
 */
final class UntilNotFound<P> extends AbstractSpliterator<P> {
  private static final int NOT_FOUND = 404;

  private final Spliterator<P> pages;
  private final Queue<P> read = new ArrayDeque<>(1);
  private boolean begun;

  private UntilNotFound(Spliterator<P> pages) {
    super(Long.MAX_VALUE, Spliterator.ORDERED);
    this.pages = pages;
  }

  static <P> Stream<P> of(Stream<P> pages) {
    return StreamSupport.stream(
            () -> new UntilNotFound<>(pages.spliterator()), Spliterator.ORDERED, false)
        .onClose(pages::close);
  }

  @Override
  public boolean tryAdvance(Consumer<? super P> action) {
    // The page is handed on outside the try: what its reader throws is not ours to judge.
    P page = next();
    if (page == null) {
      return false;
    }
    action.accept(page);
    return true;
  }

  private @Nullable P next() {
    try {
      begun |= pages.tryAdvance(read::add);
    } catch (BrokerException.Refused refused) {
      if (!begun || refused.status() != NOT_FOUND) {
        throw refused;
      }
    }
    return read.poll();
  }
}
