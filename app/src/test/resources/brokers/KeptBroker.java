import java.time.Instant;
import java.util.Base64;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Band;
import org.tom4j.astro.Magnitude;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.AlertBroker;
import org.tom4j.broker.AlertQuestion;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.Cutout;
import org.tom4j.broker.Cutouts;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.LightCurves;
import org.tom4j.broker.ObservationTime;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.Questions;

/**
 * A broker of a survey that keeps some alerts to groups: every third is for the partnership. "mixed
 * PLACE" has seven at one place, the last for another group; "many PLACE" 120; "slow PLACE" never
 * ends; "kept PLACE" is one for the partnership alone.
 */
public final class KeptBroker
    implements AlertBroker<KeptBroker.Query, KeptBroker.Row>,
        Questions<KeptBroker.Query>,
        Cutouts<KeptBroker.Row>,
        LightCurves<KeptBroker.Row> {
  private static final String PARTNERS = "ZTF partnership";

  /** A PNG of one grey pixel. */
  private static final String DOT =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==";

  public record Query(String name) {}

  public record Row(String id, String name, double ra, double dec, double mag, @Nullable String group) {}

  @Override
  public BrokerInfo<Query> info() {
    return BrokerInfo.of("KEPT", Query.class);
  }

  @Override
  public Stream<Row> fetchAlerts(Query query, BrokerContext context) {
    String[] asked = query.name().split(" ", 2);
    String place = asked.length < 2 ? "" : asked[1];
    return switch (asked[0]) {
      case "mixed" -> IntStream.range(0, 7).mapToObj(i -> row(i, place, i == 6 ? "Caltech" : i % 3 == 1 ? PARTNERS : null, 0));
      case "many" -> IntStream.range(0, 120).mapToObj(i -> row(i, place, i % 3 == 1 ? PARTNERS : null, 0.5));
      case "slow" -> Stream.iterate(0, i -> i + 1).peek(i -> nap()).map(i -> row(i, place, i % 3 == 1 ? PARTNERS : null, 0));
      default -> Stream.of(row(1, place, PARTNERS, 0));
    };
  }

  private static Row row(int i, String place, @Nullable String group, double step) {
    double ra = (Math.floorMod(place.hashCode(), 3_600) / 10.0 + i * step) % 360;
    String name = (group == null ? "Public " : "Kept ") + i + " " + place;
    return new Row(i + "@" + place, name, ra, 33, 15 + i / 10.0, group);
  }

  @Override
  public Query translate(AlertQuestion question) {
    return new Query("mixed " + question.name());
  }

  @Override
  public GenericAlert toGenericAlert(Row row) {
    return GenericAlert.of(row.id(), row.name(), Instant.parse("2026-11-20T00:00:00Z"), SkyPosition.ofDegrees(row.ra(), row.dec()))
        .withMagnitude(Magnitude.of(row.mag()))
        .withRestriction(row.group());
  }

  /** A measurement for everybody and one for the partnership; of what is "unmarked", the first. */
  @Override
  public Stream<PhotometryPoint> lightCurve(Row row, BrokerContext context) {
    return row.name().endsWith("unmarked")
        ? Stream.of(point("all", 18))
        : Stream.of(point("all", 18), point("few", 17).withRestriction(PARTNERS));
  }

  private static PhotometryPoint point(String id, double magnitude) {
    Instant time = Instant.parse("2026-11-20T00:00:00Z");
    return PhotometryPoint.of(ObservationTime.utc(time, "", null), PhotometryPoint.Series.DIFFERENCE, Band.of("ztfg"), id)
        .withMagnitude(Magnitude.of(magnitude));
  }

  @Override
  public Cutout cutout(Row row, Cutout.Kind kind, BrokerContext context) {
    return Cutout.of(Base64.getDecoder().decode(DOT));
  }

  private static void nap() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
