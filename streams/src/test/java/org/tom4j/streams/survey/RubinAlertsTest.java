package org.tom4j.streams.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tom4j.astro.Magnitude;
import org.tom4j.broker.Cutout;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.PhotometryPoint.Series;
import org.tom4j.broker.Standing;
import org.tom4j.streams.Apache;
import org.tom4j.streams.Shapes;
import org.tom4j.streams.avro.MalformedAvroException;
import org.tom4j.streams.packet.Packet;

class RubinAlertsTest {

  private final Survey rubin = new RubinAlerts();

  @Test
  void tellsAnAlertInTheTermsOfAll() {
    Packet packet = RubinPackets.packet(RubinPackets.SCHEMA_11, RubinPackets.source(), Map.of());
    assertThat(Surveys.of(packet).name()).isEqualTo("LSST");
    GenericAlert alert = rubin.alert(packet);
    assertThat(alert.id()).isEqualTo("170094456272322680");
    assertThat(alert.name()).isEqualTo("170028485706776685");
    assertThat(alert.aliases()).containsExactly("LSST170028485706776685");
    // 61105.5 TAI is noon, 37 seconds before it in UTC.
    assertThat(alert.timestamp()).isEqualTo(Instant.parse("2026-03-06T11:59:23Z"));
    assertThat(Objects.requireNonNull(alert.positionError()).arcseconds())
        .isCloseTo(0.072, within(1e-6));
    Magnitude magnitude = Objects.requireNonNull(alert.magnitude());
    assertThat(magnitude.value()).isCloseTo(23.9, within(1e-12));
    assertThat(magnitude.error()).isCloseTo(0.108574, within(1e-6));
    assertThat(Objects.requireNonNull(magnitude.band()).code()).isEqualTo("lssti");
    assertThat(alert.score()).isEqualTo(0.875);
    assertThat(alert.scoreName()).isEqualTo("reliability");
    assertThat(alert.solarSystem()).isFalse();
    assertThat(alert.url()).isNull();
  }

  @Test
  void tellsVersion7AsVersion11() {
    assertThat(
            rubin.alert(
                RubinPackets.packet(RubinPackets.SCHEMA_7, RubinPackets.source(), Map.of())))
        .isEqualTo(
            rubin.alert(
                RubinPackets.packet(RubinPackets.SCHEMA_11, RubinPackets.source(), Map.of())));
  }

  @Test
  void hasNoMagnitudeOfLostLightButItsFlux() {
    GenericAlert alert =
        rubin.alert(
            RubinPackets.packet(
                RubinPackets.SCHEMA_11, RubinPackets.with("psfFlux", -1000f), Map.of()));
    assertThat(alert.magnitude()).isNull();
    assertThat(alert.extras())
        .containsEntry("psfFlux (nJy)", "-1000.0")
        .containsEntry("psfFluxErr (nJy)", "100.0");
  }

  @Test
  void movesWhereItBelongsToNoObjectAndIsCalledByItsDesignation() {
    Map<String, @Nullable Object> moving = RubinPackets.with("diaObjectId", 0L);
    moving.put("ssObjectId", 21163633L);
    GenericAlert named =
        rubin.alert(
            RubinPackets.packet(
                RubinPackets.SCHEMA_11,
                moving,
                Map.of("ssSource", Map.of("designation", "2010 EQ133"))));
    assertThat(named.solarSystem()).isTrue();
    assertThat(named.name()).isEqualTo("2010 EQ133");
    assertThat(named.aliases()).isEmpty();
    GenericAlert byOrbit =
        rubin.alert(
            RubinPackets.packet(
                RubinPackets.SCHEMA_11,
                moving,
                Map.of("mpc_orbits", Map.of("designation", "K17SA9A"))));
    assertThat(byOrbit.name()).isEqualTo("K17SA9A");
    GenericAlert nameless =
        rubin.alert(RubinPackets.packet(RubinPackets.SCHEMA_11, moving, Map.of()));
    assertThat(nameless.solarSystem()).isTrue();
    assertThat(nameless.name()).isNull();
  }

  @Test
  void saysThatItWasWithdrawnAndThenHasNoPoints() {
    Packet packet =
        RubinPackets.packet(
            RubinPackets.SCHEMA_11, RubinPackets.with("timeWithdrawnMjdTai", 61106.5), Map.of());
    assertThat(rubin.alert(packet).extras()).containsEntry("withdrawn", "2026-03-07T11:59:23Z");
    assertThat(rubin.alert(packet).standing()).isEqualTo(Standing.of(Standing.Kind.WITHDRAWAL));
    assertThat(rubin.lightCurve(packet)).isEmpty();
    Packet no =
        RubinPackets.packet(
            RubinPackets.SCHEMA_11, RubinPackets.with("timeWithdrawnMjdTai", 0.0), Map.of());
    assertThat(rubin.alert(no).extras()).doesNotContainKey("withdrawn");
    assertThat(rubin.alert(no).standing()).isEqualTo(Standing.NEWS);
  }

  @Test
  void tellsAllMeasurementsOnceAndByTheIdsThatBrokersGiveThem() {
    Map<String, @Nullable Object> earlier = RubinPackets.with("diaSourceId", 170094456272322000L);
    earlier.put("midpointMjdTai", 61100.5);
    earlier.put("psfFlux", 100f);
    Map<String, Object> forced =
        Map.of(
            "diaForcedSourceId",
            170094456272399999L,
            "diaObjectId",
            170028485706776685L,
            "ra",
            63.0,
            "dec",
            -47.0,
            "midpointMjdTai",
            61090.5,
            "psfFlux",
            -900f,
            "psfFluxErr",
            100f,
            "band",
            "g");
    Packet packet =
        RubinPackets.packet(
            RubinPackets.SCHEMA_11,
            RubinPackets.source(),
            Map.of(
                "prvDiaSources", List.of(earlier, RubinPackets.source()),
                "prvDiaForcedSources", List.of(forced)));

    List<PhotometryPoint> points = rubin.lightCurve(packet).toList();
    assertThat(points.stream().map(PhotometryPoint::surveyId))
        .containsExactly(
            "170094456272399999 forced",
            "170094456272322000",
            "170094456272322000 total",
            "170094456272322680",
            "170094456272322680 total");
    assertThat(points.getFirst().series()).isEqualTo(Series.FORCED);
    assertThat(points.getFirst().negative()).isTrue();
    assertThat(Objects.requireNonNull(points.get(1).magnitude()).isLimit()).isTrue();
    assertThat(Objects.requireNonNull(points.getLast().flux()).value()).isEqualTo(64_000);
  }

  @Test
  void readsTheNamesOfTheFirstSchemas() {
    Schema source =
        Shapes.record(
            "lsst.diaSource",
            "diaSourceId",
            "long",
            "midPointTai",
            "double",
            "filterName",
            "string",
            "ra",
            "double",
            "decl",
            "double",
            "raErr",
            "float?",
            "declErr",
            "float?",
            "psFlux",
            "float",
            "psFluxErr",
            "float");
    Schema object = Shapes.record("lsst.diaObject", "diaObjectId", "long");
    Schema schema =
        Shapes.record(
            "lsst.alert",
            "alertId",
            "long",
            "diaSource",
            source,
            "prvDiaSources",
            Shapes.list(source),
            "diaObject",
            Shapes.maybe(object));
    Map<String, Object> told =
        Map.of(
            "diaSourceId",
            42L,
            "midPointTai",
            61105.5,
            "filterName",
            "y",
            "ra",
            1.0,
            "decl",
            -2.0,
            "psFlux",
            1000f,
            "psFluxErr",
            100f);
    Packet packet =
        ZtfPackets.read(
            Apache.file(
                Apache.record(
                    schema, Map.of("diaSource", told, "diaObject", Map.of("diaObjectId", 77L)))));
    GenericAlert alert = rubin.alert(packet);
    assertThat(alert.name()).isEqualTo("77");
    assertThat(alert.solarSystem()).isFalse();
    assertThat(Objects.requireNonNull(alert.position()).decDegrees()).isEqualTo(-2);
    assertThat(Objects.requireNonNull(Objects.requireNonNull(alert.magnitude()).band()).code())
        .isEqualTo("lssty");
    assertThat(rubin.lightCurve(packet)).hasSize(1);
  }

  @Test
  void needsNeitherHistoryNorPicturesForTheAlert() {
    byte[] whole =
        RubinPackets.message(
            RubinPackets.record(
                RubinPackets.SCHEMA_11,
                RubinPackets.source(),
                Map.of("prvDiaSources", List.of(RubinPackets.source()))));
    int same =
        Arrays.mismatch(
            whole,
            RubinPackets.message(
                RubinPackets.record(RubinPackets.SCHEMA_11, RubinPackets.source(), Map.of())));
    byte[] cut = Arrays.copyOf(whole, same); // nothing is left behind the detection
    Packet packet = RubinPackets.read(RubinPackets.SCHEMA_11, cut);
    assertThat(rubin.wrote(packet)).isTrue();
    assertThat(rubin.alert(packet).name()).isEqualTo("170028485706776685");
    assertThatThrownBy(() -> rubin.lightCurve(packet)).isInstanceOf(MalformedAvroException.class);
    Packet unnamed = new Packet(cut, packet.framing(), "topLevelRecord.value", packet.members());
    assertThat(Surveys.of(unnamed).name()).isEqualTo("LSST");
  }

  @Test
  void refusesSecondsWhereDaysBelong() {
    assertThatThrownBy(() ->
            rubin.alert(
                RubinPackets.packet(
                    RubinPackets.SCHEMA_7,
                    RubinPackets.with("midpointMjdTai", 1480360995.0),
                    Map.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1482760995");
  }

  @Test
  void hasPicturesAsFitsHasThem() {
    Packet packet =
        RubinPackets.packet(
            RubinPackets.SCHEMA_11,
            RubinPackets.source(),
            Map.of("cutoutScience", RubinPackets.IMAGE));
    Cutout science = Objects.requireNonNull(rubin.cutout(packet, Cutout.Kind.SCIENCE));
    assertThat(science.image()).isEqualTo(RubinPackets.IMAGE);
    assertThat(science.northUp()).isFalse();
    assertThat(rubin.cutout(packet, Cutout.Kind.DIFFERENCE)).isNull();
  }
}
