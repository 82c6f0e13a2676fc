package org.tom4j.streams.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tom4j.broker.Flux;
import org.tom4j.broker.FluxCurve;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.filters.Candidate;
import org.tom4j.filters.Explanation;
import org.tom4j.filters.Filter;
import org.tom4j.streams.RecordedSchemas;
import org.tom4j.streams.Recordings;
import org.tom4j.streams.avro.KnownSchemas;
import org.tom4j.streams.avro.MalformedAvroException;
import org.tom4j.streams.packet.Message;
import org.tom4j.streams.packet.Packet;
import org.tom4j.streams.packet.PacketReader;
import org.tom4j.streams.packet.UnreadablePacketException;

/** Histories as columns say what they say as points, and so do filters. */
class FluxCurvesTest {
  private static final Filter ALL =
      Filter.compile("age_days < 100 && n_detections > 3 && rate_mag_per_day < 0.1 && mag < 23");

  private final PacketReader reader = new PacketReader(new KnownSchemas(), new RecordedSchemas());
  private final Map<String, Integer> byColumns = new TreeMap<>();
  private Random random = new Random(0);

  @Test
  void everyRecordedHistoryIsTheSameAsColumns() {
    Recordings.forEach(this::look, "ztf", "lsst");
    assertThat(byColumns).containsOnlyKeys("LSST");
    assertThat(byColumns.get("LSST")).isGreaterThan(171);
  }

  private void look(String name, byte[] bytes) {
    List<Packet> packets;
    try {
      packets = reader.read(Message.of(bytes, name));
    } catch (UnreadablePacketException unreadable) {
      return;
    }
    for (Packet packet : packets) {
      assertSame(name, packet);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8})
  void soIsEveryHistoryByChanceAndWhatIsDamagedIsToldInTheSameWords(long seed) {
    random = new Random(seed);
    for (int round = 0; round < 150; round++) {
      byte[] message =
          RubinPackets.message(
              RubinPackets.record(
                  RubinPackets.SCHEMA_11,
                  source(),
                  Map.of("prvDiaSources", sources(), "prvDiaForcedSources", sources())));
      assertSame("whole", RubinPackets.read(RubinPackets.SCHEMA_11, message));
      for (int i = 0; i < 4; i++) {
        byte[] damaged = message.clone();
        damaged[random.nextInt(5, damaged.length)] = (byte) random.nextInt();
        assertSame("damaged", RubinPackets.read(RubinPackets.SCHEMA_11, damaged));
      }
      byte[] cut = Arrays.copyOf(message, random.nextInt(5, message.length));
      assertSame("cut", RubinPackets.read(RubinPackets.SCHEMA_11, cut));
    }
    assertThat(byColumns.get("LSST")).isBetween(150, 800);
  }

  private List<Map<String, @Nullable Object>> sources() {
    List<Map<String, @Nullable Object>> sources = new ArrayList<>();
    for (int i = random.nextInt(random.nextInt(3) == 0 ? 60 : 6); i > 0; i--) {
      sources.add(source());
    }
    return sources;
  }

  /** Also of those that nobody can use, or that come twice. */
  private Map<String, @Nullable Object> source() {
    Map<String, @Nullable Object> source = new HashMap<>(RubinPackets.source());
    source.put("diaSourceId", random.nextInt(30));
    source.put("diaForcedSourceId", random.nextInt(30));
    source.put(
        "midpointMjdTai",
        switch (random.nextInt(12)) {
          case 0 -> Double.NaN;
          case 1 -> 1e9 * random.nextDouble();
          case 2 -> (double) random.nextInt(61_000, 61_110);
          case 3 -> 61_105.5 + random.nextInt(-1, 2) / 86_400.0;
          default -> random.nextDouble(61_000, 61_106);
        });
    source.put(
        "timeWithdrawnMjdTai",
        switch (random.nextInt(12)) {
          case 0 -> 61_106.0;
          case 1 -> 0.0;
          case 2 -> Double.NaN;
          case 3 -> -1e12;
          default -> null;
        });
    source.put(
        "band",
        switch (random.nextInt(300)) {
          case 0 -> "odd";
          case 1 -> " g ";
          case 2 -> "";
          case 3, 4, 5, 6, 7 -> null;
          default -> "ugrizy".substring(random.nextInt(6)).substring(0, 1);
        });
    source.put("psfFlux", flux());
    source.put("psfFluxErr", error());
    source.put("scienceFlux", flux());
    source.put("scienceFluxErr", error());
    return source;
  }

  private @Nullable Float flux() {
    return switch (random.nextInt(20)) {
      case 0 -> null;
      case 1 -> Float.NaN;
      case 2 -> Float.NEGATIVE_INFINITY;
      case 3 -> -0f;
      case 4 -> 300f;
      case 5 -> random.nextInt(9) == 0 ? Float.MAX_VALUE : Float.MIN_VALUE;
      default -> (float) random.nextDouble(-1_000, 3_000);
    };
  }

  private @Nullable Float error() {
    return switch (random.nextInt(20)) {
      case 0 -> null;
      case 1 -> Float.NaN;
      case 2 -> 0f;
      case 3 -> -1f;
      case 4 -> random.nextInt(20) == 0 ? Float.MIN_VALUE : -0f;
      default -> random.nextInt(4) * 50f;
    };
  }

  private void assertSame(String name, Packet packet) {
    Survey survey;
    FluxCurve curve;
    try {
      survey = Surveys.of(packet);
      curve = survey.fluxCurve(packet);
    } catch (MalformedAvroException damaged) {
      return; // nobody's packet
    }
    if (curve != null) {
      byColumns.merge(survey.name(), 1, Integer::sum);
      assertSame(name, curve, survey.lightCurve(packet).toList());
    }
    Candidate byPoints =
        new Candidate(alert(packet, survey), packet::members, () -> points(packet, survey));
    Candidate faster =
        new Candidate(byPoints.alert(), packet::members, byPoints.history(), () -> curve);
    Explanation expected = ALL.explain(byPoints);
    Explanation told = ALL.explain(faster);
    assertThat(told.decision()).as(name).isEqualTo(expected.decision());
    assertThat(told.whole()).as(name).isEqualTo(expected.whole());
  }

  private static List<PhotometryPoint> points(Packet packet, Survey survey) {
    return survey.lightCurve(packet).toList();
  }

  /** Without an alert, at a time in the middle of it all. */
  private static GenericAlert alert(Packet packet, Survey survey) {
    try {
      return survey.alert(packet);
    } catch (IllegalArgumentException | MalformedAvroException senseless) {
      return GenericAlert.of("1", null, Instant.parse("2026-01-01T00:00:00Z"), null);
    }
  }

  /** By time, those of one time in the order in which they stand. */
  private static void assertSame(String name, FluxCurve curve, List<PhotometryPoint> points) {
    assertThat(curve.size()).as(name).isEqualTo(points.size());
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < curve.size(); i++) {
      order.add(i);
    }
    order.sort((one, other) -> curve.compareTime(one, curve.time(other)));
    for (int i = 0; i < points.size(); i++) {
      PhotometryPoint point = points.get(i);
      int place = order.get(i);
      double error = curve.error(place);
      assertThat(curve.time(place)).as(name).isEqualTo(point.time().utc());
      assertThat(curve.series(place)).as(name).isEqualTo(point.series());
      assertThat(curve.band(place)).as(name).isEqualTo(point.band());
      assertThat(curve.magnitude(place)).as(name).isEqualTo(point.magnitude());
      Flux flux = point.flux();
      // As == has it: of a nought the points lose the sign, or do not.
      assertThat(flux != null && flux.value() == curve.flux(place)).as(name).isTrue();
      Double told = flux == null ? null : flux.error();
      assertThat(told == null ? Double.isNaN(error) : told == error).as(name).isTrue();
    }
  }
}
