package org.tom4j.streams.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.PhotometryPoint.Series;
import org.tom4j.streams.packet.Packet;

/** Babamul's packets, as BOOM sends them. */
class BabamulAlertsTest {
  private static final String ZTF =
      """
      {"objectId": "ZTF26aaaaaaa", "candid": 2695378462115010012, "candidate": {
        "candid": 2695378462115010012, "jd": 2461300.9, "fid": 1, "ra": 295.3, "dec": -10.5,
        "isdiffpos": true, "magpsf": 16.4, "sigmapsf": 0.125, "psfFlux": 1000000.0,
        "psfFluxErr": 5000.0, "programid": 1},
       "prv_candidates": [
        {"jd": 2461300.8, "band": "r", "psfFlux": 90000.0, "psfFluxErr": 900.0, "programid": 2},
        {"jd": 2461300.7, "band": "g", "psfFlux": 80000.0, "psfFluxErr": 900.0, "programid": 1}],
       "prv_nondetections": [
        {"jd": 2461300.6, "band": "i", "psfFluxErr": 900.0, "programid": 3},
        {"jd": 2461300.5, "band": "g", "psfFluxErr": 900.0, "programid": 1}],
       "fp_hists": [
        {"jd": 2461300.4, "band": "r", "psfFlux": 70000.0, "psfFluxErr": 900.0, "programid": 2},
        {"jd": 2461300.3, "band": "g", "psfFlux": 60000.0, "psfFluxErr": 900.0, "programid": 1},
        {"jd": 2461300.2, "band": "g", "psfFlux": 50000.0, "psfFluxErr": 900.0}]}
      """;

  private final Survey babamul = new BabamulAlerts();

  @Test
  void everyMeasurementOfZtfIsAsRestrictedAsItsOwnProgramme() {
    assertThat(babamul.lightCurve(packet()))
        .extracting(PhotometryPoint::series, PhotometryPoint::restrictedTo)
        .containsExactly(
            tuple(Series.FORCED, null),
            tuple(Series.FORCED, null),
            tuple(Series.FORCED, "ZTF partnership"),
            tuple(Series.DIFFERENCE, null),
            tuple(Series.DIFFERENCE, "ZTF Caltech"),
            tuple(Series.DIFFERENCE, null),
            tuple(Series.DIFFERENCE, "ZTF partnership"),
            tuple(Series.DIFFERENCE, null));
  }

  @Test
  void aPacketIsAsRestrictedAsTheStrictestOfItsMeasurements() {
    assertThat(babamul.alert(packet()).restrictedTo()).isEqualTo("ZTF Caltech");
  }

  private static Packet packet() {
    return ZtfPackets.read(ZTF.getBytes(StandardCharsets.UTF_8));
  }
}
