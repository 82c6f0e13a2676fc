package org.tom4j.brokers.smallbodies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tom4j.broker.ResolvedObject;
import org.tom4j.brokers.smallbodies.SmallBodyName.Kind;

class SmallBodyNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "65803|NUMBER|65803",
        "(1)|NUMBER|1",
        "1 Ceres|NUMBER|1",
        "65803 Didymos (1996 GT)|NUMBER|65803",
        "250706 (2005 RR6)|NUMBER|250706",
        " 1996  GT |PROVISIONAL|1996 GT",
        "1996gt|PROVISIONAL|1996 GT",
        "2025 AA|PROVISIONAL|2025 AA",
        "(2014 AA123)|PROVISIONAL|2014 AA123",
        "A911 CC|PROVISIONAL|A911 CC",
        "2040 P-L|PROVISIONAL|2040 P-L",
        "3138 t-1|PROVISIONAL|3138 T-1",
        "67P|COMET|67P",
        "67p/Churyumov-Gerasimenko|COMET|67P",
        "73P-B|COMET|73P-B",
        "C/2012 S1 (ISON)|COMET|C/2012 S1",
        "c/2012s1|COMET|C/2012 S1",
        "C/2019 Y4-A|COMET|C/2019 Y4-A",
        "C/-43 K1|COMET|C/-43 K1",
        "2I/Borisov|COMET|2I",
        "A/2017 U1|COMET|A/2017 U1",
        "J96G00T|PACKED|J96G00T",
        "CK12S010|PACKED|CK12S010",
        "Didymos|NAME|Didymos",
        "O’Brien|NAME|O'Brien",
        "Tempel 1|NAME|Tempel 1",
        "van de Sande Bakhuyzen|NAME|van de Sande Bakhuyzen",
      })
  void readsWhatSmallBodiesAreCalled(String written, Kind kind, String text) {
    SmallBodyName read = Objects.requireNonNull(SmallBodyName.of(written));
    assertThat(read.kind()).isEqualTo(kind);
    assertThat(read.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"47 Tuc", "51 Peg", "61 Cygni", "55 Cnc e", "30 Dor"})
  void aStarOrClusterWithANumberIsNoMinorPlanetOfThatNumber(String written) {
    SmallBodyName read = Objects.requireNonNull(SmallBodyName.of(written));
    ResolvedObject planet =
        ResolvedObject.of(read.text()).withAliases(List.of("Aglaja", "A857 RA"));
    assertThat(read.fits(planet)).isFalse();
  }

  @Test
  void theNameBehindANumberMustBeThatOfTheMinorPlanet() {
    ResolvedObject didymos = ResolvedObject.of("65803").withAliases(List.of("Didymos", "1996 GT"));
    assertThat(Objects.requireNonNull(SmallBodyName.of("65803 didymos (1996 GT)")).fits(didymos))
        .isTrue();
    assertThat(Objects.requireNonNull(SmallBodyName.of("65803")).fits(didymos)).isTrue();
    assertThat(Objects.requireNonNull(SmallBodyName.of("65803 Dimorphos")).fits(didymos)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "1861 Komenský,Komensky",
    "1861 Komensky,Komenský",
    "1861 KOMENSKÝ,Komensky",
    "1861 Komensky\u0301,Komenský"
  })
  void anAccentMoreOrLessIsTheSameName(String written, String told) {
    SmallBodyName read = Objects.requireNonNull(SmallBodyName.of(written));
    assertThat(read.fits(ResolvedObject.of("1861").withAliases(List.of(told)))).isTrue();
    assertThat(read.fits(ResolvedObject.of("1861").withAliases(List.of("Komenska")))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ZTF18abbkloa",
        "SN 2024aa",
        "AT2024abc",
        "NGC 224",
        "M 31",
        "M31",
        "HD 12345",
        "Abell 85",
        "GRB 170817A",
        "Gaia18abc",
        "J0534+2200",
        "2MASS J05345+2200",
        "Ceres; EPHEM_TYPE",
        "Ceres\"",
        "Ceres\n1",
        "A=1",
        "*",
        "0",
        "x",
        ""
      })
  void whatNoSmallBodyIsCalledIsNone(String written) {
    assertThat(SmallBodyName.of(written)).isNull();
  }
}
