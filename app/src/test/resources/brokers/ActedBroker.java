import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Magnitude;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.AlertBroker;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.GenericAlert;

/**
 * A broker that has as many alerts as are asked for, of objects of a place, as bright as is asked
 * for: another magnitude is another content. At the place "kept …" every second is for the
 * partnership; at "same …" all are of one object; at "bare …" they have no position.
 */
public final class ActedBroker implements AlertBroker<ActedBroker.Query, ActedBroker.Row> {

  public record Query(String place, int count, double mag) {}

  public record Row(
      String id, String name, @Nullable Double ra, @Nullable Double dec, double mag, @Nullable String group) {}

  @Override
  public BrokerInfo<Query> info() {
    return BrokerInfo.of("ACTED", Query.class);
  }

  @Override
  public Stream<Row> fetchAlerts(Query query, BrokerContext context) {
    return IntStream.range(0, query.count()).mapToObj(i -> row(query, i));
  }

  private static Row row(Query query, int i) {
    String place = query.place();
    boolean same = place.startsWith("same");
    boolean bare = place.startsWith("bare");
    double ra = (Math.floorMod(place.hashCode(), 36_000) / 100.0 + (same ? 0 : i * 0.01)) % 360;
    return new Row(
        place + "-" + i,
        "Object " + place + (same ? "" : " " + i),
        bare ? null : ra,
        bare ? null : 40.0,
        query.mag(),
        place.startsWith("kept") && i % 2 == 1 ? "ZTF partnership" : null);
  }

  @Override
  public GenericAlert toGenericAlert(Row row) {
    SkyPosition position = row.ra() == null || row.dec() == null ? null : SkyPosition.ofDegrees(row.ra(), row.dec());
    return GenericAlert.of(row.id(), row.name(), Instant.parse("2026-11-20T00:00:00Z"), position)
        .withMagnitude(Magnitude.of(row.mag()))
        .withRestriction(row.group());
  }
}
