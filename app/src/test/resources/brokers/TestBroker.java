import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Magnitude;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.AlertBroker;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.Cutout;
import org.tom4j.broker.Cutouts;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.SingleAlerts;

/**
 * A broker for tests: what it does depends on the name that is asked for. With "@somewhere" behind
 * it, the alerts are of objects that no other test has: other ids, names and a field of their own.
 */
public final class TestBroker
    implements AlertBroker<TestBroker.Query, TestBroker.Row>, SingleAlerts<TestBroker.Row>, Cutouts<TestBroker.Row> {
  /** A PNG of one grey pixel. */
  private static final String DOT =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==";


  public record Query(String name, @Nullable LocalDate since) {}

  public record Row(
      String id, @Nullable String name, @Nullable Double ra, @Nullable Double dec, double mag, @Nullable String url) {}

  private static final List<Row> ROWS =
      List.of(
          new Row("1", "Tatooine", 32.0, -20.0, 8, null),
          new Row("2", "Hoth", 66.0, 50.0, 3, "https://example.org/hoth"));

  @Override
  public BrokerInfo<Query> info() {
    return BrokerInfo.of("TEST", Query.class).withDescription("Does what its query says.");
  }

  @Override
  public Stream<Row> fetchAlerts(Query query, BrokerContext context) {
    int at = query.name().indexOf('@');
    if (at < 0) {
      return rows(query.name(), context);
    }
    String place = query.name().substring(at + 1);
    return rows(query.name().substring(0, at), context).map(row -> elsewhere(row, place));
  }

  private static Row elsewhere(Row row, String place) {
    double field = Math.floorMod(place.hashCode(), 3_600) / 10.0;
    return new Row(
        row.id() + "@" + place,
        row.name() == null ? null : row.name() + " " + place,
        row.ra() == null ? null : (row.ra() + field) % 360,
        row.dec(),
        row.mag(),
        row.url());
  }

  private static Stream<Row> rows(String asked, BrokerContext context) {
    if (asked.startsWith("gate-") || asked.startsWith("deaf-")) {
      return Stream.iterate(0, i -> i + 1)
          .takeWhile(i -> isLetThrough(asked, i))
          .map(i -> new Row("g" + i, (i % 2 == 0 ? "Even " : "Odd ") + i, 10.0, 10.0, 15 - i / 1000.0, null));
    }
    return switch (asked) {
      case "both" -> ROWS.stream();
      case "many" -> IntStream.range(0, 250).mapToObj(i -> new Row("m" + i, "Many " + i, i * 1.0, 10.0, 15, null));
      case "endless" -> Stream.iterate(0L, i -> i + 1).map(i -> new Row("e" + i, "Endless " + i, 10.0, 10.0, 15, null));
      case "hang" -> Stream.of(1).map(i -> { hang(); return ROWS.get(0); });
      case "down" -> Stream.concat(ROWS.stream(), Stream.of(1).map(i -> { throw new BrokerException.Unavailable("Test HTTP Error", null); }));
      case "trouble" -> throw new BrokerException.Unavailable("TEST is in trouble (500).", null, 500);
      case "limited" -> throw new BrokerException.RateLimited("TEST asks to be asked less (429).", null, java.time.Duration.ofHours(3));
      case "bug" -> Stream.concat(ROWS.stream(), Stream.of(1).map(i -> { throw new IllegalStateException("a bug of the module"); }));
      case "key" -> throw new BrokerException.NotConfigured("The setting brokers.TEST.key is missing.", "brokers.TEST.key", null);
      case "note" -> { context.note("<b>test message</b>"); yield ROWS.stream(); }
      case "log" -> ROWS.stream().peek(row -> java.util.logging.Logger.getLogger("TestBroker").warning("saw " + row.name()));
      case "slow" -> Stream.iterate(0L, i -> i + 1).peek(i -> nap()).map(i -> new Row("w" + i, "Slow " + i, 10.0, 10.0, 15, null));
      case "script" -> Stream.of(new Row("s", "<script>alert(1)</script>", 1.0, 1.0, 9, "javascript:alert(1)"));
      case "bare" -> Stream.of(new Row("b", null, null, null, 9, null), new Row("c", "Close to Hoth", 66.0001, 50.0, 9, null));
      case "moving" -> Stream.of(new Row("moving", "Ceres", 66.0, 50.0, 7, null));
      case "wide" -> Stream.of(new Row("wide", "Burst", 66.0, 50.02, 9, null));
      case "edge" -> Stream.of(new Row("edge", "Edge of the circle", 359.9999999, 76.4638, 9, null));
      case "object" -> IntStream.range(0, 78).mapToObj(i -> new Row("o" + i, "Star", 80.0 + i * 1e-5, 30.0, 15, null));
      case "mixed" -> IntStream.range(0, 7).mapToObj(i -> new Row("x" + i, (i < 3 ? "Bright " : "Faint ") + i, 200.0 + i, -10.0, i < 3 ? 12 : 19, null));
      case "neighbours" -> IntStream.range(0, 250).mapToObj(i -> new Row("k" + i, "Neighbour " + i, i * 1.0, 10.0001, 15, null));
      case "namesakes" -> IntStream.range(0, 3).mapToObj(i -> new Row("y" + i, "Many " + i, i * 1.0, -60.0, 15, null));
      case "odd" -> Stream.of(new Row("odd", "Odd", 90.0, -40.0, 9, null));
      case "noscore" -> Stream.of(new Row("n", "No score", 7.0, 7.0, 9, null));
      case "long" -> Stream.of(new Row("l", "n".repeat(120), 5.0, 5.0, 9, null));
      case "longest" ->
          Stream.of(
              new Row("l4", "N".repeat(400), 5.1, 5.0, 9, "https://example.org/" + "long".repeat(50)),
              new Row("l5", "several words of which none is long ".repeat(11), 5.2, 5.0, 9, null),
              new Row("l6", "", 5.3, 5.0, 9, null));
      case "badrow" -> Stream.of(new Row("x", "bad", 1.0, 95.0, 9, null), new Row("y", "good", 2.0, 2.0, 9, null));
      default -> ROWS.stream().filter(row -> row.name().equals(asked));
    };
  }

  @Override
  public GenericAlert toGenericAlert(Row row) {
    SkyPosition position = row.ra() == null || row.dec() == null ? null : SkyPosition.ofDegrees(row.ra(), row.dec());
    Instant time = row.id().matches("2(@.*)?") ? Instant.parse("2019-07-02T00:00:00Z") : Instant.parse("2019-07-01T00:00:00Z");
    GenericAlert alert =
        GenericAlert.of(row.id(), row.name(), time, position)
            .withMagnitude(Magnitude.of(row.mag()))
            .withUrl(row.url() == null ? "" : row.url());
    if (row.id().startsWith("moving")) {
      alert = alert.asSolarSystemObject();
    } else if (row.id().startsWith("wide")) {
      alert = alert.withPositionError(Angle.ofArcseconds(30));
    } else if (row.id().startsWith("odd")) {
      return odd(alert);
    }
    return row.id().matches("n(@.*)?") ? alert : alert.withScore(row.id().matches("2(@.*)?") ? 66.0 : 20.0);
  }

  /** What no form would take: names too long, blank or the same again, values without a name. */
  private static GenericAlert odd(GenericAlert alert) {
    String own = String.valueOf(alert.name());
    GenericAlert odd =
        alert
            .withScore(1e300)
            .withAlias("x".repeat(120))
            .withAlias("( - )")
            .withAlias(own.toUpperCase())
            .withAlias("AT " + own)
            .withAlias("at-" + own)
            .withExtra(" ", "nameless")
            .withExtra("k".repeat(300), "long")
            .withExtra("class", "SN");
    for (int i = 0; i < 60; i++) {
      odd = odd.withAlias(own + " alias " + i);
    }
    return odd;
  }

  @Override
  public Row fetchAlert(String id, BrokerContext context) {
    return ROWS.stream()
        .filter(row -> row.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new BrokerException.Refused("TEST has no alert " + id, null, 404));
  }

  @Override
  public @Nullable Cutout cutout(Row row, Cutout.Kind kind, BrokerContext context) {
    return switch (kind) {
      case SCIENCE -> Cutout.of(java.util.Base64.getDecoder().decode(DOT));
      case TEMPLATE -> null;
      case DIFFERENCE -> Cutout.of("<svg onload=alert(1)>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    };
  }

  private static void nap() {
    try {
      Thread.sleep(5);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * A test says by a system property how many rows may come; −1: no more will. What is deaf does not
   * hear that it is asked to stop.
   */
  private static boolean isLetThrough(String gate, int row) {
    while (Integer.getInteger(gate, 0) >= 0 && row >= Integer.getInteger(gate, 0)) {
      nap();
      if (!gate.startsWith("deaf-") && Thread.currentThread().isInterrupted()) {
        return false;
      }
    }
    return Integer.getInteger(gate, 0) >= 0;
  }

  private static void hang() {
    try {
      Thread.sleep(120_000);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
