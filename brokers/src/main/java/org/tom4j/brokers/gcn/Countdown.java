package org.tom4j.brokers.gcn;

import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tom4j.broker.BrokerContext;

/**
 * Circulars by number, downwards, each asked for when it is read. Single numbers are missing; many
 * in a row mean that the count began above the newest circular, or that something is wrong.
 */
final class Countdown {
  private static final int MISSING = 100;

  private final BrokerContext context;
  private final Function<String, Stream<Circular>> asking;
  private int missing;

  /**
   * @param asking the circular of a number, or nothing if there is none
   */
  Countdown(BrokerContext context, Function<String, Stream<Circular>> asking) {
    this.context = context;
    this.asking = asking;
  }

  Stream<Circular> from(int first, int last) {
    return IntStream.iterate(first, number -> number >= last && missing < MISSING, n -> n - 1)
        .boxed()
        .flatMap(this::at);
  }

  private Stream<Circular> at(int number) {
    missing++;
    if (missing == MISSING) {
      context.note(
          "There is no circular with any of the "
              + MISSING
              + " numbers from "
              + number
              + " up. Count down from a lower number: the newest is on gcn.nasa.gov/circulars.");
    }
    return asking.apply(Integer.toString(number)).peek(_ -> missing = 0);
  }
}
