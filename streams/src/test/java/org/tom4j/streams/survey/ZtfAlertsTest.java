package org.tom4j.streams.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.file.CodecFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tom4j.astro.Magnitude;
import org.tom4j.broker.Cutout;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.ObservationTime;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.PhotometryPoint.Series;
import org.tom4j.streams.Apache;
import org.tom4j.streams.avro.AvroDatum;
import org.tom4j.streams.avro.AvroSchema;
import org.tom4j.streams.avro.MalformedAvroException;
import org.tom4j.streams.packet.Framing;
import org.tom4j.streams.packet.Members;
import org.tom4j.streams.packet.Packet;

class ZtfAlertsTest {
  private final Survey ztf = new ZtfAlerts();

  @Test
  void tellsAnAlertInTheTermsOfAll() {
    Packet packet = ZtfPackets.packet(ZtfPackets.candidate(), Map.of());
    assertThat(Surveys.of(packet).name()).isEqualTo("ZTF");
    GenericAlert alert = ztf.alert(packet);
    assertThat(alert.id()).isEqualTo("2695378462115010012");
    assertThat(alert.name()).isEqualTo("ZTF18abudxnw");
    assertThat(alert.timestamp()).isEqualTo(Instant.parse("2024-05-19T09:04:58.995840Z"));
    assertThat(Objects.requireNonNull(alert.position()).raDegrees()).isEqualTo(295.3);
    assertThat(alert.position().decDegrees()).isEqualTo(-10.5);
    Magnitude magnitude = Objects.requireNonNull(alert.magnitude());
    assertThat(magnitude.value()).isEqualTo(18.5);
    assertThat(magnitude.error()).isEqualTo(0.125);
    assertThat(magnitude.kind()).isEqualTo(Magnitude.Kind.DIFFERENCE);
    assertThat(Objects.requireNonNull(magnitude.band()).code()).isEqualTo("ztfr");
    assertThat(alert.score()).isEqualTo(0.5);
    assertThat(alert.scoreName()).isEqualTo("drb");
    assertThat(alert.solarSystem()).isFalse();
    assertThat(alert.url()).isEqualTo("https://alerce.online/object/ZTF18abudxnw");
    assertThat(alert.extras()).containsEntry("detections", "3");
    assertThat(alert.restrictedTo()).isNull();
  }

  @Test
  void losesLightWhereTheDifferenceIsNegative() {
    for (String sign : List.of("f", "0")) {
      GenericAlert alert = ztf.alert(ZtfPackets.packet(with("isdiffpos", sign), Map.of()));
      assertThat(Objects.requireNonNull(alert.magnitude()).kind())
          .isEqualTo(Magnitude.Kind.NEGATIVE_DIFFERENCE);
    }
  }

  @Test
  void isScoredByTheOlderScoreWhereTheNewerWasNeverMade() {
    Map<String, @Nullable Object> rewritten = with("drb", 0f);
    rewritten.put("drbversion", "");
    GenericAlert alert = ztf.alert(ZtfPackets.packet(rewritten, Map.of()));
    assertThat(alert.score()).isEqualTo(0.75);
    assertThat(alert.scoreName()).isEqualTo("rb");
    assertThat(ztf.alert(ZtfPackets.packet(with("drb", null), Map.of())).scoreName())
        .isEqualTo("rb");
    assertThat(ztf.alert(ZtfPackets.packet(with("drb", 0f), Map.of())).scoreName())
        .isEqualTo("drb");
  }

  @Test
  void movesWhereAKnownBodyIsWithinFiveArcseconds() {
    Map<String, @Nullable Object> near = with("ssnamenr", "6281");
    near.put("ssdistnr", 1f);
    GenericAlert alert = ztf.alert(ZtfPackets.packet(near, Map.of()));
    assertThat(alert.solarSystem()).isTrue();
    assertThat(alert.extras()).containsEntry("solar-system object", "6281");
    near.put("ssdistnr", 12f);
    assertThat(ztf.alert(ZtfPackets.packet(near, Map.of())).solarSystem()).isFalse();
  }

  @Test
  void refusesWhatHasNoTimeOrPlaceByName() {
    assertThatThrownBy(() -> ztf.alert(ZtfPackets.packet(with("jd", Double.NaN), Map.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("candidate.jd");
    assertThatThrownBy(() -> ztf.alert(ZtfPackets.packet(with("dec", 91.0), Map.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("declination 91.0");
  }

  @Test
  void tellsAllMeasurementsOnceAndByTheIdsThatBrokersGiveThem() {
    Map<String, Object> earlier = new HashMap<>();
    earlier.put("jd", 2460440.75);
    earlier.put("fid", 1);
    earlier.put("pid", 1L);
    earlier.put("programid", 2);
    earlier.put("candid", 2686250000015010001L);
    earlier.put("magpsf", 19.25f);
    earlier.put("sigmapsf", 0.25f);
    earlier.put("isdiffpos", "f");
    Map<String, Object> nothing =
        Map.of("jd", 2460430.5, "fid", 1, "pid", 2L, "programid", 3, "diffmaglim", 20.5f);
    Map<String, Object> again = new HashMap<>(ZtfPackets.candidate());
    Packet packet =
        ZtfPackets.packet(
            ZtfPackets.candidate(),
            Map.of("prv_candidates", List.of(earlier, nothing, nothing, again)));

    List<PhotometryPoint> points = ztf.lightCurve(packet).toList();
    assertThat(points).hasSize(3);
    PhotometryPoint limit = points.getFirst();
    assertThat(limit.sourceId()).isEqualTo("2460430.5/1");
    assertThat(limit.surveyId()).isEqualTo("exposure 1714435200 ztfg");
    assertThat(Objects.requireNonNull(limit.magnitude()).sigmas()).isEqualTo(5.0);
    assertThat(limit.restrictedTo()).isEqualTo("ZTF Caltech");
    PhotometryPoint lost = points.get(1);
    assertThat(lost.surveyId()).isEqualTo("2686250000015010001");
    assertThat(lost.negative()).isTrue();
    assertThat(lost.restrictedTo()).isEqualTo("ZTF partnership");
    PhotometryPoint newest = points.getLast();
    assertThat(newest.surveyId()).isEqualTo("2695378462115010012");
    assertThat(newest.time().reference()).isEqualTo(ObservationTime.Reference.START);
    assertThat(newest.restrictedTo()).isNull();
    assertThat(ztf.alert(packet).restrictedTo())
        .as("whoever has the packet has all of it")
        .isEqualTo("ZTF Caltech");
  }

  @Test
  void tellsForcedMeasurementsInNanojanskysByTheirOwnZeroPoint() {
    List<Map<String, Object>> forced =
        List.of(
            forced(1, 1000f, 10f, "0"), // zero point 26.4: a count is 100 nJy
            forced(2, 20f, 10f, "0"),
            forced(3, -5000f, 10f, "57"),
            forced(4, -99999f, -99999f, "61"),
            forced(5, 1000f, 10f, "56"));
    Packet packet = ZtfPackets.packet(ZtfPackets.candidate(), Map.of("fp_hists", forced));

    List<PhotometryPoint> points =
        ztf.lightCurve(packet).filter(point -> point.series() == Series.FORCED).toList();
    assertThat(points).hasSize(3);
    PhotometryPoint seen = points.getFirst();
    assertThat(Objects.requireNonNull(seen.flux()).value()).isCloseTo(100_000, within(0.1));
    assertThat(seen.flux().error()).isCloseTo(1_000, within(0.001));
    assertThat(seen.flux().unit()).isEqualTo("nJy");
    assertThat(Objects.requireNonNull(seen.magnitude()).value()).isCloseTo(18.9, within(1e-6));
    assertThat(seen.magnitude().kind()).isEqualTo(Magnitude.Kind.DIFFERENCE);
    assertThat(seen.surveyId()).isEqualTo("ZTF18abudxnw 1 forced");
    PhotometryPoint unseen = points.get(1);
    assertThat(Objects.requireNonNull(unseen.magnitude()).isLimit()).isTrue();
    assertThat(unseen.magnitude().sigmas()).isEqualTo(3.0);
    PhotometryPoint lost = points.getLast();
    assertThat(lost.negative()).isTrue();
    assertThat(Objects.requireNonNull(lost.flux()).value()).isCloseTo(-500_000, within(1.0));
  }

  @Test
  void needsNoPicturesForTheAlertButTheHistoryWhichMayBeRestricted() {
    Schema schema = ZtfPackets.schema("ztf.alert", true);
    Map<String, Object> earlier =
        Map.of("jd", 2460430.5, "fid", 1, "diffmaglim", 20.5f, "programid", 2);
    byte[] whole = bare(schema, earlier, "a.fits.gz");
    int same = Arrays.mismatch(whole, bare(schema, earlier, "b.fits.gz"));
    byte[] cut = Arrays.copyOf(whole, same); // in the name of the first picture

    AvroSchema ours = AvroSchema.parse(schema.toString());
    AvroDatum datum = AvroDatum.of(ours, cut, 0, cut.length);
    Packet packet = new Packet(cut, Framing.SCHEMA_IN_KEY, ours.name(), datum.members());
    assertThat(ztf.wrote(packet)).isTrue();
    GenericAlert alert = ztf.alert(packet);
    assertThat(alert.name()).isEqualTo("ZTF18abudxnw");
    assertThat(alert.restrictedTo()).isEqualTo("ZTF partnership");
    assertThatThrownBy(() -> ztf.cutout(packet, Cutout.Kind.SCIENCE))
        .isInstanceOf(MalformedAvroException.class);
    Packet unnamed = new Packet(cut, Framing.SCHEMA_IN_KEY, "", datum.members());
    assertThat(Surveys.of(unnamed).name()).isEqualTo("ZTF");
  }

  private static byte[] bare(Schema schema, Map<String, Object> earlier, String picture) {
    return Apache.bare(
        ZtfPackets.record(
            schema,
            ZtfPackets.candidate(),
            Map.of(
                "prv_candidates",
                List.of(earlier),
                "cutoutScience",
                Map.of("fileName", picture, "stampData", ZtfPackets.IMAGE))));
  }

  @Test
  void hasPicturesWithNorthInTheFirstRow() {
    Packet packet = ZtfPackets.packet(ZtfPackets.candidate(), Map.of());
    Cutout science = Objects.requireNonNull(ztf.cutout(packet, Cutout.Kind.SCIENCE));
    assertThat(science.image()).isEqualTo(ZtfPackets.IMAGE);
    assertThat(science.northUp()).isTrue();
    assertThat(ztf.cutout(packet, Cutout.Kind.TEMPLATE)).isNull();
  }

  @Test
  void isTheSameWithoutForcedMeasurementsAsOfOldAndAsSparkWritesIt() {
    Schema old = ZtfPackets.schema("ztf.alert", false);
    Schema spark = ZtfPackets.schema("topLevelRecord", false);
    Map<String, ?> candidate = ZtfPackets.candidate();
    GenericAlert expected = ztf.alert(ZtfPackets.packet(candidate, Map.of()));
    Packet before = ZtfPackets.read(Apache.file(ZtfPackets.record(old, candidate, Map.of())));
    Packet sparks =
        ZtfPackets.read(
            Apache.file(CodecFactory.snappyCodec(), ZtfPackets.record(spark, candidate, Map.of())));
    for (Packet packet : List.of(before, sparks)) {
      assertThat(Surveys.of(packet).name()).isEqualTo("ZTF");
      assertThat(ztf.alert(packet)).isEqualTo(expected);
      assertThat(ztf.lightCurve(packet)).hasSize(1);
    }
  }

  @Test
  void isTheSameInJson() {
    Packet packet =
        ZtfPackets.read(
            """
            {"objectId": "ZTF18abudxnw", "candid": 2695378462115010012, "candidate": {
              "jd": 2460449.8784606, "fid": 2, "candid": 2695378462115010012, "isdiffpos": "t",
              "ra": 295.3, "dec": -10.5, "magpsf": 18.5, "sigmapsf": 0.125, "programid": 1,
              "drb": 0.5, "drbversion": "d6_m7", "ndethist": 3},
             "prv_candidates": [{"jd": 2460430.5, "fid": 1, "diffmaglim": 20.5, "candid": null}]}
            """
                .getBytes(StandardCharsets.UTF_8));
    assertThat(Surveys.of(packet).name()).isEqualTo("ZTF");
    assertThat(ztf.alert(packet))
        .isEqualTo(ztf.alert(ZtfPackets.packet(ZtfPackets.candidate(), Map.of())));
    assertThat(ztf.lightCurve(packet)).hasSize(2);
  }

  @Test
  void saysWhoAloneMaySeeTheAlert() {
    GenericAlert alert = ztf.alert(ZtfPackets.packet(with("programid", 2), Map.of()));
    assertThat(alert.restrictedTo()).isEqualTo("ZTF partnership");
  }

  @Test
  void theStrictestOfAllMeasurementsHoldsHoweverTheyAreRead() {
    var random = new Random(11);
    Set<String> seen = new HashSet<>();
    for (int round = 0; round < 200; round++) {
      List<Map<String, Object>> looks = new ArrayList<>();
      List<Map<String, Object>> forced = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        looks.add(Map.of("jd", 2460430.5, "fid", 1, "pid", 2L, "programid", programme(random)));
        forced.add(Map.of("jd", 2460430.5, "fid", 1, "pid", 2L, "programid", programme(random)));
      }
      Packet packet =
          ZtfPackets.packet(
              ZtfPackets.candidate(), Map.of("prv_candidates", looks, "fp_hists", forced));
      String oneByOne = ZtfPoints.restriction(new Members(new HashMap<>(packet.members())));
      assertThat(ZtfPoints.restriction(new Members(packet.members()))).isEqualTo(oneByOne);
      seen.add(String.valueOf(oneByOne));
    }
    assertThat(seen).containsExactlyInAnyOrder("null", "ZTF partnership", "ZTF Caltech");
  }

  /** Most are public. */
  private static int programme(Random random) {
    return random.nextInt(3) > 0 ? 1 : random.nextInt(-1, 5);
  }

  private static Map<String, @Nullable Object> with(String name, @Nullable Object value) {
    Map<String, @Nullable Object> candidate = ZtfPackets.candidate();
    candidate.put(name, value);
    return candidate;
  }

  private static Map<String, Object> forced(long pid, float flux, float error, String status) {
    return Map.of(
        "fid",
        2,
        "pid",
        pid,
        "magzpsci",
        26.4f,
        "programid",
        1,
        "jd",
        2460400.5 + pid,
        "forcediffimflux",
        flux,
        "forcediffimfluxunc",
        error,
        "procstatus",
        status);
  }
}
