package org.tom4j.brokers.gaia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Cone;
import org.tom4j.astro.Magnitude;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.ObservationTime.Scale;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.PhotometryPoint.Series;
import org.tom4j.brokers.ModuleContext;
import org.tom4j.brokers.Recorded;
import org.tom4j.brokers.Service;
import org.tom4j.brokers.Service.Answer;
import org.tom4j.form.Range;

class GaiaTest {
  private static final GaiaQuery.Among ALL = among(null, null, null);

  private final Gaia gaia = new Gaia();

  static GaiaQuery.Among among(
      @Nullable String alertClass, @Nullable Range<Double> mag, @Nullable Range<Instant> when) {
    return new GaiaQuery.Among(alertClass, null, mag, when);
  }

  @Test
  void readsTheListWhoseTitlesBeginWithAHashAndWhoseCommentsHoldCommas() {
    try (Service service = own()) {
      List<GenericAlert> alerts =
          read(service, new GaiaQuery(null, null, among("n", null, null))).stream()
              .map(gaia::toGenericAlert)
              .toList();
      assertThat(alerts).extracting(GenericAlert::id).containsExactly("Gaia26aab", "Gaia26aac");
      GenericAlert first = alerts.getFirst();
      assertThat(first.timestamp()).isEqualTo(Instant.parse("2026-01-01T12:52:23Z"));
      assertThat(first.position()).isEqualTo(SkyPosition.ofDegrees(34.02266, 68.65102));
      Magnitude magnitude = Objects.requireNonNull(first.magnitude());
      assertThat(magnitude.value()).isEqualTo(16.21);
      assertThat(magnitude.system()).isEqualTo(Magnitude.System.VEGA);
      assertThat(first.url()).isEqualTo("https://gsaweb.ast.cam.ac.uk/alerts/alert/Gaia26aab/");
      assertThat(first.aliases()).isEmpty();
      assertThat(first.extras())
          .containsEntry("comment", "outburst of a \"blue\" star, seen before");
      assertThat(alerts.getLast().magnitude()).isNull();
      assertThat(alerts.getLast().aliases()).containsExactly("AT2026aac");
    }
  }

  @Test
  void findsByNameByConeAndByConditions() {
    try (Service service = own()) {
      assertThat(names(service, new GaiaQuery("gaia26AAB", null, ALL)))
          .containsExactly("Gaia26aab");
      Cone cone = Cone.of(SkyPosition.ofDegrees(291.61247, 13.36801), Angle.ofDegrees(0.002));
      assertThat(names(service, new GaiaQuery(null, cone, ALL))).containsExactly("Gaia26aaa");
      Cone seam = Cone.of(SkyPosition.ofDegrees(0, 0), Angle.ofArcseconds(1));
      assertThat(names(service, new GaiaQuery(null, seam, ALL))).containsExactly("Gaia26aac");
      var bright = among(null, new Range<>(null, 17.0), null);
      assertThat(names(service, new GaiaQuery(null, null, bright))).containsExactly("Gaia26aab");
      var late = among(null, null, new Range<>(Instant.parse("2026-01-05T00:00:00Z"), null));
      assertThat(names(service, new GaiaQuery(null, null, late))).containsExactly("Gaia26aac");
    }
  }

  @Test
  void wantsANameOrAPositionAndNotBoth() {
    assertThatThrownBy(() -> new GaiaQuery(null, null, ALL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least one");
    Cone cone = Cone.of(SkyPosition.ofDegrees(10, 20), Angle.ofDegrees(3));
    assertThatThrownBy(() -> new GaiaQuery("Test Target", cone, ALL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not both");
  }

  @Test
  void takesTheTimesOfALightCurveForBarycentricAndLeavesOutWhatIsNoMagnitude() {
    try (Service service = own()) {
      List<PhotometryPoint> points = gaia.photometry("Gaia26aaa", context(service)).toList();
      assertThat(service.asked()).containsExactly("/alert/Gaia26aaa/lightcurve.csv");
      assertThat(points).hasSize(2);
      PhotometryPoint first = points.getFirst();
      // 00:05:45.6 TCB, less 18.3881 s to TDB, 0.0007 s more to TT, 32.184 s to TAI, 35 s to UTC.
      assertThat(first.time().utc())
          .isCloseTo(Instant.parse("2014-08-01T00:04:20.0286Z"), within(1, ChronoUnit.MILLIS));
      assertThat(first.time().original()).isEqualTo("2456870.504");
      assertThat(first.time().scale()).isEqualTo(Scale.TCB);
      assertThat(first.band().code()).isEqualTo("gaiag");
      assertThat(first.series()).isEqualTo(Series.TOTAL);
      Magnitude magnitude = Objects.requireNonNull(first.magnitude());
      assertThat(magnitude.value()).isEqualTo(19.48);
      assertThat(magnitude.error()).isNull();
      assertThat(first.sourceId()).isNotEqualTo(points.getLast().sourceId());
    }
  }

  @Test
  void hasNoPhotometryOfAnAlertThatIsNotThere() {
    try (Service service = Service.answering(path -> Answer.html(404))) {
      assertThat(gaia.photometry("Gaia26zzz", context(service)).toList()).isEmpty();
    }
  }

  @Test
  void fetchesOneAlertByReadingTheListAndSaysIfThereIsNone() {
    try (Service service = own()) {
      assertThat(gaia.fetchAlert("Gaia26aac", context(service)).alertClass()).isEqualTo("SN Ia");
      assertThatThrownBy(() -> gaia.fetchAlert("Gaia99zzz", context(service)))
          .isInstanceOf(BrokerException.Refused.class)
          .hasMessageContaining("no alert called Gaia99zzz");
    }
  }

  @Test
  void knowsGaiasNamesAlone() {
    assertThat(gaia.knows("Gaia20cpu")).isTrue();
    assertThat(gaia.knows("Gaia21aaaa")).isTrue();
    assertThat(gaia.knows("Gaia DR3 12345")).isFalse();
    assertThat(gaia.knows("ZTF20aaaaaaa")).isFalse();
  }

  @Test
  void readsTheRecordedListAndLightCurvesWhole() {
    byte[] list = Recorded.answer("gaia/alerts.csv");
    try (Service service = Service.answering(path -> text(list))) {
      List<GaiaAlert> alerts = read(service, new GaiaQuery(null, null, among("n", null, null)));
      assertThat(service.bad()).isEmpty();
      assertThat(alerts).isNotEmpty().allSatisfy(alert -> assertThat(alert.position()).isNotNull());
    }
    byte[] curve = Recorded.answer("gaia/lightcurve_Gaia23dka.csv");
    try (Service service = Service.answering(path -> text(curve))) {
      List<PhotometryPoint> points = gaia.photometry("Gaia23dka", context(service)).toList();
      assertThat(points)
          .extracting(point -> Objects.requireNonNull(point.magnitude()).value())
          .startsWith(18.10, 18.05, 18.14);
    }
  }

  private List<String> names(Service service, GaiaQuery query) {
    return read(service, query).stream().map(GaiaAlert::name).toList();
  }

  private List<GaiaAlert> read(Service service, GaiaQuery query) {
    return gaia.fetchAlerts(query, context(service)).toList();
  }

  private static ModuleContext context(Service service) {
    return new ModuleContext(service.http(), new Gaia.Settings(service.address()));
  }

  private static Service own() {
    return Service.answering(path ->
        text(
            Recorded.own(
                GaiaTest.class,
                path.endsWith("lightcurve.csv") ? "lightcurve.csv" : "alerts.csv")));
  }

  private static Answer text(byte[] body) {
    return new Answer(200, "text/csv", new String(body, StandardCharsets.UTF_8));
  }
}
