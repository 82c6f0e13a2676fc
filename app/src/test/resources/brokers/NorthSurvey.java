import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.tom4j.astro.Band;
import org.tom4j.astro.Magnitude;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.AlertBroker;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.LightCurves;
import org.tom4j.broker.ObjectPhotometry;
import org.tom4j.broker.ObservationTime;
import org.tom4j.broker.PhotometryPoint;

/**
 * A service that knows objects by the names N-… and has photometry of them. Alerts of N-kept… are
 * restricted; of those called …marked it says of the points, too, which are.
 */
public final class NorthSurvey
    implements AlertBroker<NorthSurvey.Query, NorthSurvey.Row>,
        LightCurves<NorthSurvey.Row>,
        ObjectPhotometry {

  public record Query(String name) {}

  public record Row(String id) {}

  public record Settings(URI address) {}

  public record Point(String time, double mag, String id) {}

  @Override
  public BrokerInfo<Query> info() {
    return BrokerInfo.of("North", Query.class).withSettings(Settings.class);
  }

  @Override
  public Stream<Row> fetchAlerts(Query query, BrokerContext context) {
    return List.of(new Row(query.name())).stream();
  }

  @Override
  public GenericAlert toGenericAlert(Row row) {
    return GenericAlert.of(row.id(), row.id(), null, SkyPosition.ofDegrees(10, 10))
        .withRestriction(row.id().startsWith("N-kept") ? "ZTF partnership" : null);
  }

  @Override
  public Stream<PhotometryPoint> lightCurve(Row row, BrokerContext context) {
    return row.id().endsWith("marked")
        ? Stream.of(
            point(new Point("2026-01-03T00:00:00Z", 18, "marked"))
                .withRestriction("ZTF partnership"))
        : Stream.empty();
  }

  @Override
  public boolean knows(String name) {
    return name.startsWith("N-");
  }

  @Override
  public Stream<PhotometryPoint> photometry(String name, BrokerContext context) {
    return context
        .http()
        .getArray(context.settings(Settings.class).address().resolve("north?of=" + name), Point.class)
        .map(NorthSurvey::point);
  }

  private static PhotometryPoint point(Point told) {
    return PhotometryPoint.of(
            ObservationTime.utc(Instant.parse(told.time()), told.time(), null),
            PhotometryPoint.Series.TOTAL,
            Band.of("ztfr"),
            told.id())
        .withMagnitude(Magnitude.of(told.mag()))
        .withSurveyId("SKY", told.id());
  }
}
