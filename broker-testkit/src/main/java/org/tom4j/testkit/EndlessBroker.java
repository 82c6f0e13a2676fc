package org.tom4j.testkit;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.AlertBroker;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.GenericAlert;

/**
 * A module whose alerts never end, for tests of what runs modules: as fast as they are read, and
 * nothing is asked. The tests see how far it was read and whether its streams were closed.
 */
public final class EndlessBroker implements AlertBroker<EndlessBroker.Query, EndlessBroker.Row> {
  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

  private final AtomicLong made = new AtomicLong();
  private final AtomicLong closed = new AtomicLong();

  /**
   * What is asked.
   *
   * @param nested whether the endless stream stands inside a {@code flatMap}, where {@code
   *     iterator()} never returns
   */
  public record Query(boolean nested) {}

  /**
   * One alert.
   *
   * @param number from 1
   * @param time one second after the one before, UTC
   */
  public record Row(long number, Instant time) {}

  @Override
  public BrokerInfo<Query> info() {
    return BrokerInfo.of("Endless", Query.class).asSynthetic("For tests: alerts without end");
  }

  @Override
  public Stream<Row> fetchAlerts(Query query, BrokerContext context) {
    Stream<Row> alerts = query.nested() ? Stream.of(1).flatMap(_ -> endless()) : endless();
    return alerts.onClose(closed::incrementAndGet);
  }

  private Stream<Row> endless() {
    return LongStream.iterate(1, number -> number + 1).mapToObj(this::row);
  }

  private Row row(long number) {
    made.incrementAndGet();
    return new Row(number, FIRST.plusSeconds(number));
  }

  @Override
  public GenericAlert toGenericAlert(Row row) {
    SkyPosition position = SkyPosition.ofDegrees((double) (row.number() % 360), -30);
    return GenericAlert.of(
        Long.toString(row.number()), "Endless " + row.number() % 100, row.time(), position);
  }

  /** How many alerts have been made, for all queries together. */
  public long made() {
    return made.get();
  }

  /** How many streams have been closed. */
  public long closed() {
    return closed.get();
  }
}
