package org.tom4j.testkit;

import java.util.stream.Stream;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.Resumable;
import org.tom4j.broker.StreamPosition;
import org.tom4j.broker.StreamPositions;

/**
 * Modules whose streams do not go on where they were left, each in one way, and those they spoil.
 */
final class WrongStreams {
  private WrongStreams() {}

  /** Keeps the contract: its stream goes on behind the alert of the position. */
  static class GoesOn extends Right implements Resumable<Right.Query, Right.Row> {
    @Override
    public StreamPosition position(Row row) {
      return new StreamPosition("alerts", Long.parseLong(row.id()) + 1);
    }

    @Override
    public Stream<Row> resume(Query query, StreamPositions positions, BrokerContext context) {
      return Stream.of(query)
          .flatMap(asked -> {
            long next = positions.takeUp("alerts", 0);
            return fetchAlerts(asked, context).filter(row -> Long.parseLong(row.id()) >= next);
          });
    }
  }

  /** Says where an alert is, and not where the stream goes on behind it. */
  static final class TellsThePlaceOfTheAlert extends GoesOn {
    @Override
    public StreamPosition position(Row row) {
      return new StreamPosition("alerts", Long.parseLong(row.id()));
    }
  }

  /** Begins at the beginning, whatever is kept. */
  static final class BeginsAnew extends GoesOn {
    @Override
    public Stream<Row> resume(Query query, StreamPositions positions, BrokerContext context) {
      long _ = positions.takeUp("alerts", 0);
      return fetchAlerts(query, context);
    }
  }

  /** Keeps the contract: it begins at the beginning, and says so. */
  static final class BeginsAnewAndSaysSo extends GoesOn {
    @Override
    public boolean goesOn(Query query) {
      return false;
    }
  }

  /** Has alerts in a partition that it does not take up. */
  static final class TakesNothingUp extends GoesOn {
    @Override
    public Stream<Row> resume(Query query, StreamPositions positions, BrokerContext context) {
      return fetchAlerts(query, context);
    }
  }
}
