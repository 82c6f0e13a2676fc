import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Orbit;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.AlertBroker;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.Orbits;

/** A broker of what moves: so many alerts of a name, whose orbits depend on it. */
public final class MovingBroker
    implements AlertBroker<MovingBroker.Query, MovingBroker.Row>, Orbits<MovingBroker.Row> {
  private static final AtomicInteger ASKED = new AtomicInteger();

  public record Query(String name, int count) {}

  public record Row(String name) {}

  @Override
  public BrokerInfo<Query> info() {
    return BrokerInfo.of("MOVES", Query.class);
  }

  @Override
  public Stream<Row> fetchAlerts(Query query, BrokerContext context) {
    return query.count() == 1
        ? Stream.of(new Row(query.name()))
        : IntStream.rangeClosed(1, query.count()).mapToObj(i -> new Row(query.name() + " " + i));
  }

  @Override
  public GenericAlert toGenericAlert(Row row) {
    return GenericAlert.of(row.name(), row.name(), null, SkyPosition.ofDegrees(10, 20))
        .asSolarSystemObject();
  }

  @Override
  public @Nullable Orbit orbit(Row row, BrokerContext context) {
    if (row.name().startsWith("Lost")) {
      return null;
    }
    if (row.name().startsWith("Down")) {
      throw new BrokerException.Unavailable("down for the time " + ASKED.incrementAndGet(), null);
    }
    if (row.name().startsWith("Unsure")) {
      context.note("It is one of several.");
    }
    double eccentricity = row.name().startsWith("Long") ? 0.95 : 0.5;
    return Orbit.of(61079.25, eccentricity, 1.5, 14.7, 139, 266.7, 61038).withMagnitude(25.4, null);
  }
}
