package org.tom4j.streams.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.streams.packet.Packet;

/** ZTF's alerts in JSON, where a number may be written as anything. */
class ZtfInJsonTest {
  private static final String JSON =
      """
      {"objectId": "ZTF18abudxnw", "candid": 2695378462115010012, "candidate": {
        "jd": 2460449.8784606, "candid": 2695378462115010012, "isdiffpos": "t",
        "ra": 295.3, "dec": -10.5, "magpsf": 18.5, "sigmapsf": 0.125, MORE},
       "prv_candidates": [EARLIER]}
      """;

  private final Survey ztf = new ZtfAlerts();

  @ParameterizedTest
  @CsvSource({
    "2,ZTF partnership",
    "2.0,ZTF partnership",
    "'\"2\"',ZTF partnership",
    "3,ZTF Caltech",
    "2.5,ZTF Caltech",
    "'\"two\"',ZTF Caltech",
    "9007199254740993,ZTF Caltech",
    "'[2]',ZTF Caltech",
    "'\"1\"',",
    "null,"
  })
  void aProgrammeThatCannotBeReadCountsAsTheStrictest(String programid, @Nullable String group) {
    Packet packet = json("\"programid\": " + programid + ", \"fid\": \"1\"", "");
    assertThat(ztf.alert(packet).restrictedTo()).isEqualTo(group);
    assertThat(ztf.lightCurve(packet))
        .singleElement()
        .satisfies(point -> {
          assertThat(point.restrictedTo()).isEqualTo(group);
          assertThat(point.band().code()).isEqualTo("ztfg");
        });
    Packet earlier =
        json(
            "\"programid\": 1, \"fid\": 1",
            "{\"jd\": 2460430.5, \"fid\": 1, \"diffmaglim\": 20.5, \"programid\": "
                + programid
                + "}");
    assertThat(ztf.alert(earlier).restrictedTo()).isEqualTo(group);
  }

  @Test
  void noNumberThatMayBeRoundedIsAnId() {
    for (String candid : List.of("2.695378462115010012e18", "NaN", "0.0", "true", "{}")) {
      Packet packet =
          ZtfPackets.read(
              JSON.replace("MORE", "\"programid\": 1, \"fid\": 1")
                  .replace("EARLIER", "")
                  .replace("2695378462115010012", candid)
                  .getBytes(StandardCharsets.UTF_8));
      assertThatThrownBy(() -> ztf.alert(packet)).hasMessageContaining("candid");
    }
    Packet earlier =
        json(
            "\"programid\": 1, \"fid\": 1",
            """
            {"jd": 2460430.5, "fid": 1, "diffmaglim": 20.5, "magpsf": 19.5, "candid": 2.69e18},
            {"jd": 2460431.5, "fid": 1, "diffmaglim": 20.5, "candid": NaN}
            """);
    // Of a detection that is not known again no limit is made; where nothing was found, one is.
    assertThat(ztf.lightCurve(earlier).map(PhotometryPoint::surveyId))
        .hasSize(2)
        .contains("2695378462115010012");
  }

  private static Packet json(String candidate, String earlier) {
    return ZtfPackets.read(
        JSON.replace("MORE", candidate)
            .replace("EARLIER", earlier)
            .getBytes(StandardCharsets.UTF_8));
  }
}
