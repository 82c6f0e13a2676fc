import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.AlertBroker;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.GenericAlert;

/** A service whose answer never ends. */
public final class Endless implements AlertBroker<Endless.Query, Endless.Row> {

  public record Query(String address) {}

  public record Row(String id, String name, Instant time, double ra, double dec, double mag) {}

  @Override
  public BrokerInfo<Query> info() {
    return BrokerInfo.of("Endless", Query.class);
  }

  @Override
  public Stream<Row> fetchAlerts(Query query, BrokerContext context) {
    return context
        .http()
        .withUnendingAnswers(Duration.ofMinutes(1))
        .getArray(URI.create(query.address()), Row.class);
  }

  @Override
  public GenericAlert toGenericAlert(Row row) {
    return GenericAlert.of(row.id(), row.name(), row.time(), SkyPosition.ofDegrees(row.ra(), row.dec()))
        .withMagnitude(row.mag());
  }
}
