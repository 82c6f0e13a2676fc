package org.tom4j.brokers.hermes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HermesBandTest {
  @ParameterizedTest(name = "{0} of {1} is {2}")
  @CsvSource({
    "ztfg, '', ztfg",
    "ZTF g, '', ztfg",
    "ps1::i, '', ps1i",
    "bessellV, '', bessellv",
    "g-ZTF, '', ztfg",
    "orange-ATLAS, '', atlaso",
    "V-Johnson, '', bessellv",
    "o, ATLAS-HKO ACAM1, atlaso",
    "G, Gaia Gaia-photometric, gaiag",
    "g, LSST LSSTCam, lsstg"
  })
  void knowsABandThatIsClear(String written, String instrument, String code) {
    assertThat(HermesBand.of(written, instrument).code()).isEqualTo(code);
  }

  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource({"g, 1m0 Sinistro", "v, Swift UVOT", "w1, Swift UVOT", "R, ATLAS ACAM", "Clear-, ''"})
  void leavesAnyOtherAsItIsWritten(String written, String instrument) {
    assertThat(HermesBand.of(written, instrument).code()).isEqualTo(written);
    assertThat(HermesBand.of(written, instrument).registered()).isFalse();
  }
}
