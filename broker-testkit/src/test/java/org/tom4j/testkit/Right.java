package org.tom4j.testkit;

import java.net.URI;
import java.time.Instant;
import java.util.stream.Stream;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.AlertBroker;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.GenericAlert;

/** A module that keeps the contract; others spoil one thing of it. */
class Right implements AlertBroker<Right.Query, Right.Row> {
  static final URI ALERTS = URI.create("https://alerts.example.org/v1/alerts?all=yes&sort=time");

  static final String ANSWER =
      """
      [{"id": 1, "name": "Arrakis", "time": "2026-01-01T01:00:00", "ra": 10.5, "dec": -20.5},
       {"id": 2, "name": "Caladan", "time": "2026-01-01T02:00:00", "ra": 20.5, "dec": 20.5},
       {"id": 3, "name": "Arrakis", "time": "2026-01-01T03:00:00", "ra": 10.5, "dec": -20.5}]
      """;

  record Query(String name) {}

  record Row(String id, String name, Instant time, double ra, double dec) {}

  static RecordedHttp recorded() {
    return new RecordedHttp(Right.class).answerJson(ALERTS.toString(), ANSWER);
  }

  @Override
  public BrokerInfo<Query> info() {
    return BrokerInfo.of("Right", Query.class);
  }

  @Override
  public Stream<Row> fetchAlerts(Query query, BrokerContext context) {
    return context.http().getArray(ALERTS, Row.class).filter(row -> row.name.equals(query.name));
  }

  @Override
  public GenericAlert toGenericAlert(Row row) {
    return GenericAlert.of(row.id, row.name, row.time, SkyPosition.ofDegrees(row.ra, row.dec));
  }
}
