import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Band;
import org.tom4j.astro.Magnitude;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.AlertBroker;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.Flux;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.LightCurves;
import org.tom4j.broker.ObservationTime;
import org.tom4j.broker.PhotometryPoint;

/** A broker whose light curves hold, beside two good points, whatever a service may write by mistake. */
public final class OddCurves implements AlertBroker<OddCurves.Query, OddCurves.Row>, LightCurves<OddCurves.Row> {

  public record Query(String name) {}

  public record Row(String id, String name) {}

  @Override
  public BrokerInfo<Query> info() {
    return BrokerInfo.of("ODD", Query.class);
  }

  @Override
  public Stream<Row> fetchAlerts(Query query, BrokerContext context) {
    return Stream.of(new Row("1@" + query.name(), query.name()));
  }

  @Override
  public GenericAlert toGenericAlert(Row row) {
    double ra = Math.floorMod(row.name().hashCode(), 3_600) / 10.0;
    return GenericAlert.of(row.id(), row.name(), Instant.parse("2026-11-20T00:00:00Z"), SkyPosition.ofDegrees(ra, 71));
  }

  @Override
  public Stream<PhotometryPoint> lightCurve(Row row, BrokerContext context) {
    return Stream.of(
        point("good").withMagnitude(Magnitude.of(18)),
        point("blank id").withMagnitude(Magnitude.of(18)).withSurveyId("ZTF", " "),
        point("blank survey").withMagnitude(Magnitude.of(18)).withSurveyId("", "1"),
        point("bright").withMagnitude(Magnitude.of(-1e9)),
        point("error").withMagnitude(Magnitude.of(18).withError(1e9)),
        point("flux").withFlux(new Flux(1e305, 1.0, "Jy")),
        point("flux error").withFlux(new Flux(1.0, 1e305, "Jy")),
        point("neither"),
        point("also good").withFlux(new Flux(3631e9, 1e9, "nJy")).withInstrument(" ", ""));
  }

  private static PhotometryPoint point(String id) {
    Instant time = Instant.parse("2026-11-20T00:00:00Z");
    return PhotometryPoint.of(ObservationTime.utc(time, "", null), PhotometryPoint.Series.DIFFERENCE, Band.of("ztfg"), id);
  }
}
