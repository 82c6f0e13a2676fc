package org.tom4j.brokers.hermes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.tom4j.astro.Magnitude;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.Flux;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.brokers.ModuleContext;
import org.tom4j.brokers.Recorded;
import org.tom4j.brokers.Service;
import org.tom4j.brokers.Service.Answer;

class HermesMappingTest {
  private static final String UUID = "00000000-0000-4000-8000-000000000001";

  private final Hermes hermes = new Hermes();

  @Test
  void tellsATargetWithItsFirstBrightnessAndTheTimeOfTheMessage() {
    GenericAlert alert = hermes.toGenericAlert(fetched("discovery.json", UUID + ".1"));
    assertThat(alert.name()).isEqualTo("AT2026aaa");
    assertThat(alert.timestamp()).isEqualTo(Instant.parse("2026-01-01T00:00:00.123Z"));
    assertThat(alert.position()).isEqualTo(SkyPosition.parse("05:34:31.94 -00:30:00"));
    assertThat(Objects.requireNonNull(alert.positionError()).arcseconds())
        .isCloseTo(0.5, within(1e-9));
    assertThat(alert.solarSystem()).isFalse();
    Magnitude magnitude = Objects.requireNonNull(alert.magnitude());
    assertThat(magnitude.value()).isEqualTo(18.25);
    assertThat(magnitude.error()).isEqualTo(0.05);
    assertThat(magnitude.system()).isEqualTo(Magnitude.System.AB);
    assertThat(Objects.requireNonNull(magnitude.band()).code()).isEqualTo("ztfg");
    assertThat(alert.url()).isEqualTo("https://hermes.lco.global/message/" + UUID);
    assertThat(alert.aliases()).containsExactly("ZTF26aaaaaaa");
    assertThat(alert.extras())
        .containsEntry("event", "S260101a")
        .containsEntry("redshift", "0.0123")
        .containsEntry("type", "PSN")
        .doesNotContainKeys("host name", "position as written");
  }

  @Test
  void doesNotCallATargetByTheEventThatItIsOnlyACandidateOf() {
    for (int target = 1; target <= 3; target++) {
      assertThat(hermes.toGenericAlert(fetched("discovery.json", UUID + "." + target)).aliases())
          .doesNotContain("S260101a");
    }
  }

  @Test
  void tellsATargetWithOrbitalElementsAsMovingAndWithoutAPosition() {
    GenericAlert alert = hermes.toGenericAlert(fetched("discovery.json", UUID + ".3"));
    assertThat(alert.name()).isEqualTo("C/2026 A1");
    assertThat(alert.solarSystem()).isTrue();
    assertThat(alert.position()).isNull();
    assertThat(alert.extras()).containsEntry("epoch of elements", "61041");
  }

  @Test
  void callsAMessageWithoutTargetsByItsEventAndReadsNoPositionOutOfItsText() {
    GenericAlert alert = hermes.toGenericAlert(fetched("circular.json", UUID));
    assertThat(alert.id()).isEqualTo(UUID);
    assertThat(alert.name()).isEqualTo("S260101a");
    assertThat(alert.position()).isNull();
    assertThat(alert.magnitude()).isNull();
    assertThat(alert.extras()).containsEntry("title", "S260101a: no counterpart");
  }

  @Test
  void tellsAPositionThatCannotBeReadAsItIsWritten() {
    GenericAlert alert =
        hermes.toGenericAlert(
            body("{\"data\": {\"targets\": [{\"name\": \"x\", \"ra\": \"10h99m\", \"dec\": 5}]}}"));
    assertThat(alert.position()).isNull();
    assertThat(alert.extras()).containsEntry("position as written", "10h99m 5");
  }

  @Test
  void tellsAMessageThatIsTextAlone() {
    GenericAlert alert = hermes.toGenericAlert(body("\"TITLE: GCN/AMON NOTICE\""));
    assertThat(alert.name()).isNull();
    assertThat(alert.id()).isEqualTo(UUID);
  }

  @Test
  void readsTheTimesOfMeasurementsByTheirSize() {
    List<PhotometryPoint> points = points(1);
    assertThat(points)
        .extracting(point -> point.time().utc().toString())
        .containsExactly(
            "2025-12-31T12:00:00Z",
            "2026-01-01T00:00:00Z",
            "2026-01-01T06:00:00Z",
            "2026-01-01T12:00:00Z",
            "2026-01-02T06:00:00Z");
  }

  @Test
  void keepsLimitsFluxesAndMagnitudesApart() {
    List<PhotometryPoint> points = points(1);
    assertThat(points).extracting(PhotometryPoint::sourceId).doesNotHaveDuplicates();
    PhotometryPoint sloan = points.getFirst();
    assertThat(sloan.band().code()).isEqualTo("sdssr");
    Magnitude depth = Objects.requireNonNull(sloan.magnitude());
    assertThat(depth.isLimit()).isTrue();
    assertThat(depth.value()).isCloseTo(22.5, within(0.001));

    PhotometryPoint radio = points.get(1);
    assertThat(radio.flux()).isEqualTo(new Flux(0.36, 0.04, "mJy"));
    assertThat(radio.band().code()).isEqualTo("3 GHz");
    assertThat(Objects.requireNonNull(radio.magnitude()).value()).isCloseTo(17.509, within(0.001));

    Magnitude limit = Objects.requireNonNull(points.get(2).magnitude());
    assertThat(limit.isLimit()).isTrue();
    assertThat(limit.value()).isEqualTo(20.5);
    assertThat(points.get(2).exposure()).isEqualTo(Duration.ofSeconds(30));

    Magnitude found = Objects.requireNonNull(points.getLast().magnitude());
    assertThat(found.isLimit()).isFalse();
    assertThat(found.value()).isEqualTo(18.25);

    PhotometryPoint space = points.get(3);
    assertThat(space.flux()).isEqualTo(new Flux(2.5e-17, null, "erg / s / cm² / Å"));
    assertThat(space.magnitude()).isNull();
  }

  @Test
  void givesEachTargetItsOwnMeasurements() {
    assertThat(points(2))
        .singleElement()
        .satisfies(point -> {
          assertThat(point.band().code()).isEqualTo("V");
          assertThat(Objects.requireNonNull(point.magnitude()).system())
              .isEqualTo(Magnitude.System.VEGA);
        });
    assertThat(points(3)).isEmpty();
  }

  @Test
  void readsTheRecordedMessageWhole() {
    String message =
        new String(Recorded.answer("hermes/test_message.json"), StandardCharsets.UTF_8);
    HermesAlert alert = body(message);
    GenericAlert known = hermes.toGenericAlert(alert);
    assertThat(known.name()).isEqualTo("GRB 230409B");
    assertThat(known.position()).isEqualTo(SkyPosition.ofDegrees(329.5158, 52.8321));
    assertThat(Objects.requireNonNull(known.magnitude()).value()).isEqualTo(19.35);
    List<PhotometryPoint> points = hermes.lightCurve(alert, new ModuleContext(null, null)).toList();
    assertThat(points).hasSize(7);
    assertThat(points)
        .extracting(point -> Objects.requireNonNull(point.magnitude()).isLimit())
        .containsExactly(false, true, true, true, true, true, true);
    assertThat(points)
        .extracting(point -> point.band().code())
        .containsExactly("white", "v", "b", "u", "w1", "m2", "w2");
  }

  private List<PhotometryPoint> points(int target) {
    HermesAlert alert = fetched("discovery.json", UUID + "." + target);
    return hermes.lightCurve(alert, new ModuleContext(null, null)).toList();
  }

  private HermesAlert fetched(String file, String id) {
    return fetched(Answer.json(Recorded.own(HermesMappingTest.class, file)), id);
  }

  private HermesAlert body(String message) {
    return fetched(
        Answer.json("{\"metadata\": {\"timestamp\": 1}, \"message\": " + message + "}"), UUID);
  }

  private HermesAlert fetched(Answer answer, String id) {
    try (Service service = Service.answering(_ -> answer)) {
      var context = new ModuleContext(service.http(), new HermesSettings(service.address(), null));
      return hermes.fetchAlert(id, context);
    }
  }
}
