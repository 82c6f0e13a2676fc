package org.tom4j.brokers.mars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tom4j.astro.Band;
import org.tom4j.astro.Magnitude;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.GenericAlert;
import org.tom4j.brokers.Recorded;
import org.tom4j.runtime.json.JsonBinding;

class MarsMappingTest {
  private final Mars mars = new Mars();

  @Test
  void mapsARecordedAlertWhole() {
    GenericAlert alert = mapped(Recorded.answer("mars/result_ZTF17aadevsj_265713780.json"));

    assertThat(alert.id()).isEqualTo("265713780");
    assertThat(alert.name()).isEqualTo("ZTF17aadevsj");
    // jd 2459525.9685185: 0.4685185 of a day is 40479.9984 s; wall_time has 11:14:39.
    assertThat(alert.timestamp()).isEqualTo(Instant.parse("2021-11-07T11:14:39.998400Z"));
    assertThat(alert.position()).isEqualTo(SkyPosition.ofDegrees(123.8860736, 30.2484668));
    assertThat(alert.magnitude())
        .isEqualTo(
            Magnitude.of(17.634973526001)
                .withError(0.0549394935369492)
                .withBand(Band.of("ztfg"))
                .inSystem(Magnitude.System.AB)
                .asDifference());
    assertThat(alert.score()).isEqualTo(0.937142848968506);
    assertThat(alert.scoreName()).isEqualTo("rb");
    assertThat(alert.url()).isEqualTo("https://mars.lco.global/265713780/");
    assertThat(alert.extras())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "candid", "1771468511015015012",
                "drb", "0.996207475662231",
                "l", "192.088191906821",
                "b", "30.3681440334",
                "distnr", "0.287732243537903"));
  }

  @Test
  void mapsAnotherRecordedAlert() {
    GenericAlert alert = mapped(Recorded.answer("mars/result_ZTF18aaadvkg_179910121.json"));

    assertThat(alert.id()).isEqualTo("179910121");
    assertThat(alert.timestamp()).isEqualTo(Instant.parse("2020-08-26T11:51:04.000320Z"));
    assertThat(alert.position()).isEqualTo(SkyPosition.ofDegrees(50.2987774, 37.5694793));
    assertThat(alert.extras()).containsEntry("candid", "1333493791415015001");
  }

  @Test
  void tellsWhoAloneMaySeeAnAlertOrWhatWasMeasuredBefore() {
    assertThat(mapped(candidate("\"programid\": 1")).restrictedTo()).isNull();
    assertThat(mapped(candidate("\"programid\": 2")).restrictedTo()).isEqualTo("ZTF partnership");
    assertThat(mapped(candidate("\"programid\": 3")).restrictedTo()).isEqualTo("ZTF Caltech");
    String history =
        "{\"lco_id\": \"1\", \"candidate\": {\"programid\": 1}, \"prv_candidate\":"
            + " [{\"candidate\": {\"programid\": 1}}, {\"candidate\": {\"programid\": 2}}]}";
    assertThat(mapped(history).restrictedTo()).isEqualTo("ZTF partnership");
  }

  @Test
  void takesTheWallTimeWhereThereIsNoJulianDate() {
    GenericAlert alert =
        mapped(
            """
            {"lco_id": 11296149, "objectId": "ZTF18abbkloa", "candidate": {
              "ra": 276.5843017, "dec": -10.5296018, "magpsf": 16.321626663208,
              "rb": 0.990000009536743, "wall_time": "Mon, 10 Sep 2018 02:56:25 GMT",
              "l": 20.7124513780029, "b": 0.70548695469711}}
            """);

    assertThat(alert.id()).isEqualTo("11296149");
    assertThat(alert.name()).isEqualTo("ZTF18abbkloa");
    assertThat(alert.timestamp()).isEqualTo(Instant.parse("2018-09-10T02:56:25Z"));
    assertThat(alert.magnitude()).extracting(Magnitude::value).isEqualTo(16.321626663208);
    assertThat(alert.score()).isEqualTo(0.990000009536743);
    assertThat(alert.extras())
        .containsEntry("l", "20.7124513780029")
        .containsEntry("b", "0.70548695469711");
  }

  @Test
  void namesAKnownSolarSystemObjectAndNoOther() {
    assertThat(mapped(candidate("\"ssnamenr\": \"12345\"")).extras())
        .containsEntry("solar-system object", "12345");
    assertThat(mapped(candidate("\"ssnamenr\": \"null\"")).extras())
        .doesNotContainKey("solar-system object");
  }

  @Test
  void saysWhatMovesThroughTheSolarSystemByItsDistanceFromAKnownObject() {
    String known = "\"ra\": 10, \"dec\": 5, \"ssnamenr\": \"12345\", \"ssdistnr\": ";
    GenericAlert near = mapped(candidate(known + "0.5"));
    assertThat(near.solarSystem()).isTrue();
    assertThat(near.position()).isEqualTo(SkyPosition.ofDegrees(10, 5));
    assertThat(mapped(candidate(known + "12")).solarSystem()).isFalse();
    assertThat(mapped(candidate(known + "-999.0")).solarSystem()).isFalse();
  }

  @Test
  void marksAFading() {
    assertThat(mapped(candidate("\"magpsf\": 18, \"isdiffpos\": \"f\"")).magnitude())
        .extracting(Magnitude::kind)
        .isEqualTo(Magnitude.Kind.NEGATIVE_DIFFERENCE);
  }

  @Test
  void leavesAbsentWhatTheServiceCallsMinus999() {
    GenericAlert alert =
        mapped(candidate("\"magpsf\": -999.0, \"rb\": -999.0, \"distnr\": -999.0"));
    assertThat(alert.magnitude()).isNull();
    assertThat(alert.score()).isNull();
    assertThat(alert.extras()).isEmpty();
  }

  @Test
  void refusesAnAlertWithoutANumber() {
    assertThatThrownBy(() -> mapped("{\"objectId\": \"ZTF18abbkloa\", \"candidate\": {}}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("lco_id");
  }

  private static String candidate(String members) {
    return "{\"lco_id\": 1, \"candidate\": {" + members + "}}";
  }

  private GenericAlert mapped(String json) {
    return mapped(json.getBytes(StandardCharsets.UTF_8));
  }

  private GenericAlert mapped(byte[] json) {
    return mars.toGenericAlert(new JsonBinding().bind(json, MarsAlert.class));
  }
}
