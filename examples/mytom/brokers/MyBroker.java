import java.net.URI;
import java.time.Instant;
import java.util.stream.Stream;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.AlertBroker;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.GenericAlert;

/** The tutorial's broker: a JSON file on the web, asked by target name. */
public final class MyBroker implements AlertBroker<MyBroker.Query, MyBroker.Row> {
  private static final URI BROKER_URL = URI.create("/static/example/example_broker_data.json");

  public record Query(String targetName) {}

  public record Row(
      String id, String name, Instant timestamp, double ra, double dec, double mag, double score) {}

  @Override
  public BrokerInfo<Query> info() {
    return BrokerInfo.of("MyBroker", Query.class);
  }

  @Override
  public Stream<Row> fetchAlerts(Query query, BrokerContext context) {
    return context
        .http()
        .getArray(BROKER_URL, Row.class)
        .filter(row -> row.name.equals(query.targetName));
  }

  @Override
  public GenericAlert toGenericAlert(Row row) {
    return GenericAlert.of(row.id, row.name, row.timestamp, SkyPosition.ofDegrees(row.ra, row.dec))
        .withMagnitude(row.mag)
        .withScore(row.score)
        .withUrl(BROKER_URL);
  }
}
