package org.tom4j.skymaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tom4j.astro.SkyPosition;
import tools.jackson.databind.json.JsonMapper;

class SkyMapFileTest {
  private static final Path RECORDED =
      Path.of("../../shared/recorded/streams/gcn/igwn/igwn_gwalert_preliminary.json");

  /** Areas and levels as numpy sums them up over ligo.skymap's own cells. */
  @Test
  void cellsOfManyOrdersHaveTheAreasThatOtherProgramsFind() {
    SkyMap map = SkyMapFile.read(MapFiles.file(MapFiles.MANY_ORDERS));
    assertThat(map.total()).isCloseTo(1, within(1e-9));
    assertThat(map.half().squareDegrees()).isCloseTo(124.21546, within(1e-3));
    assertThat(map.ninety().squareDegrees()).isCloseTo(997.92014, within(1e-2));
    assertThat(map.order()).isEqualTo(7);
    assertThat(map.peak().raDegrees()).isCloseTo(152.2265625, within(1e-9));
    assertThat(map.peak().decDegrees()).isCloseTo(-12.024699180565822, within(1e-9));
    assertThat(map.header())
        .isEqualTo(
            new MapHeader(
                "T260101a",
                map.header().instruments(),
                "tom4j test",
                "",
                map.header().observed(),
                map.header().made(),
                212.5,
                41.25));
    assertThat(map.header().instruments()).contains("H1", "L1");
    assertThat(map.header().observed()).startsWith("2026-01-01T");
  }

  @ParameterizedTest
  @CsvSource({
    "152, -12, 0.001471",
    "150, -15, 0.235949",
    "158, -4, 0.860812",
    "2, 60, 0.660241",
    "10, 70, 0.755935",
    "200, 10, 1"
  })
  void aPlaceHasTheLevelThatOtherProgramsFind(double ra, double dec, double level) {
    SkyMap map = SkyMapFile.read(MapFiles.file(MapFiles.MANY_ORDERS));
    assertThat(map.level(SkyPosition.ofDegrees(ra, dec))).isCloseTo(level, within(2e-6));
  }

  /** Written by healpy 1.20.1: RING in doubles, gzipped; NESTED in floats, 1024 cells a row. */
  @ParameterizedTest
  @ValueSource(strings = {"ring.fits.gz", "nested.fits"})
  void flatMapsHaveTheAreasAndLevelsThatOtherProgramsFind(String name) {
    SkyMap map = SkyMapFile.read(MapFiles.file(name));
    assertThat(map.total()).isCloseTo(1, within(1e-6));
    assertThat(map.half().squareDegrees()).isCloseTo(127.57263, within(1e-3));
    assertThat(map.ninety().squareDegrees()).isCloseTo(1017.22390, within(1e-2));
    double[][] told = {
      {152, -12, 0.044766},
      {150, -15, 0.162362},
      {158, -4, 0.818214},
      {2, 60, 0.664053},
      {10, 70, 0.741923}
    };
    for (double[] place : told) {
      assertThat(map.level(SkyPosition.ofDegrees(place[0], place[1])))
          .isCloseTo(place[2], within(2e-5));
    }
  }

  @Test
  void equalNeighboursAreOneCell() {
    double[] flat = new double[12 * 16];
    Arrays.fill(flat, 1.0 / flat.length);
    SkyMap map = SkyMapFile.read(MapFiles.flat("NESTED", flat));
    assertThat(map.size()).isEqualTo(12);
    assertThat(map.ninety().squareDegrees()).isCloseTo(41252.96, within(0.01));
    assertThat(map.level(SkyPosition.ofDegrees(1, 2))).isEqualTo(1);
  }

  @Test
  void whatDoesNotSumToOneIsToldAndItsLevelsAreOfItsSum() {
    SkyMap map = SkyMapFile.read(MapFiles.unique(new long[][] {{0, 3}, {1, 0}}, 2, 8));
    assertThat(map.total()).isCloseTo(2 * Math.PI / 3 + 8 * Math.PI / 12, within(1e-9));
    assertThat(map.half().limit()).isEqualTo(0.5f);
    assertThat(map.level(SkyPosition.ofDegrees(200, -80))).isEqualTo(1);
  }

  @Test
  void wrongFilesAreRefusedInWords() {
    refused("<html>not found</html>".getBytes(java.nio.charset.StandardCharsets.UTF_8), "no end");
    refused(new byte[0], "no binary table");
    refused(new byte[] {0x1f, (byte) 0x8b, 8, 0, 1}, "");
    byte[] cut = MapFiles.unique(new long[][] {{0, 3}, {1, 0}}, 2, 8);
    refused(Arrays.copyOf(cut, 2 * 2880 + 20), "breaks off");
    refused(MapFiles.unique(new long[][] {{0, 0}, {1, 0}}, 2, 8), "cover the same place");
    refused(MapFiles.unique(new long[][] {{0, -1}}, 1), "no cell 3 in NUNIQ");
    refused(MapFiles.unique(new long[][] {{0, 3}}, -1), "probability -1.0");
    refused(MapFiles.unique(new long[][] {{0, 3}}, Double.NaN), "sum to 0.0");
    refused(MapFiles.flat("NUNIQ", 1, 2), "no column UNIQ");
    refused(MapFiles.flat("NESTED", new double[13]), "13 cells");
    refused(MapFiles.flat("SPIRAL", new double[12]), "SPIRAL");
    refused(MapFiles.table(new byte[8], 8, 1L << 40, List.of(probability("PROB"))), "are read");
    refused(MapFiles.table(new byte[8], 8, 1, List.of(probability("FLUX"))), "FLUX");
    refused(
        MapFiles.table(
            new byte[96], 8, 12, List.of(probability("PROB"), MapFiles.card("COORDSYS", "'G'"))),
        "COORDSYS is 'G'");
  }

  private static String probability(String name) {
    return MapFiles.card("TFIELDS", "1")
        + MapFiles.card("TTYPE1", "'" + name + "'")
        + MapFiles.card("TFORM1", "'D'")
        + MapFiles.card("ORDERING", "'NESTED'");
  }

  private static void refused(byte[] file, String words) {
    assertThatThrownBy(() -> SkyMapFile.read(file))
        .isInstanceOf(UnreadableSkyMapException.class)
        .hasMessageContaining(words);
  }

  /** Areas as ligo.skymap 2.5.4 has them, which begins each region in the middle of its cell. */
  @Test
  void aRecordedMapIsReadAsOthersReadIt() throws IOException {
    assumeTrue(Files.exists(RECORDED));
    String map =
        JsonMapper.shared()
            .readTree(Files.readAllBytes(RECORDED))
            .path("event")
            .path("skymap")
            .asString();
    SkyMap read = SkyMapFile.read(Base64.getDecoder().decode(map));
    assertThat(read.half().squareDegrees()).isCloseTo(2.2801904, within(1e-6));
    assertThat(read.ninety().squareDegrees()).isCloseTo(7.7503523, within(1e-6));
    assertThat(read.peak().raDegrees()).isCloseTo(307.85888671875, within(1e-9));
    assertThat(read.peak().decDegrees()).isCloseTo(8.762774812548807, within(1e-9));
    assertThat(read.header().distance()).isCloseTo(39.588, within(1e-3));
  }
}
