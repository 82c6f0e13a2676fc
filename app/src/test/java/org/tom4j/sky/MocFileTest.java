package org.tom4j.sky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tom4j.astro.SkyPosition;

class MocFileTest {

  private static final SkyPosition CRAB = SkyPosition.ofDegrees(83.63308, 22.0145);

  private static final SkyPosition M31 = SkyPosition.ofDegrees(10.6847083, 41.26875);
  private static final SkyPosition CENTAURUS = SkyPosition.ofDegrees(201.36506, -43.01911);

  private static long cell(SkyPosition position, int order) {
    return Healpix.cell(position) >> Healpix.bits(order);
  }

  private static Moc text(String text) {
    return MocFile.of(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void allWritingsOfARegionAreTheSame() {
    long crab = cell(CRAB, 6);
    long m31 = cell(M31, 10);
    long crabStart = crab << Healpix.bits(6);
    long m31Start = m31 << Healpix.bits(10);
    long crabUnique = (4L << 12) + crab;
    long m31Unique = (4L << 20) + m31;
    for (Moc moc :
        List.of(
            text("6/" + crab + " 10/" + m31),
            text("6/" + crab + "-" + crab + "\n10/" + m31 + "\n29/"),
            text(" s6/" + crab + ",10/" + m31 + "-" + m31 + " 14/\r\n"),
            text("{\"6\": [" + crab + "], \"10\":[" + m31 + "], \"12\": []}"),
            MocFile.of(MocFiles.nuniq(crabUnique, m31Unique)),
            MocFile.of(MocFiles.shortNuniq((int) crabUnique, (int) m31Unique)),
            MocFile.of(
                MocFiles.ranges(
                    m31Start,
                    m31Start + (1L << Healpix.bits(10)),
                    crabStart,
                    crabStart + (1L << Healpix.bits(6)))))) {
      assertThat(moc.contains(CRAB)).isTrue();
      assertThat(moc.contains(M31)).isTrue();
      assertThat(moc.contains(CENTAURUS)).isFalse();
      assertThat(moc.contains(SkyPosition.ofDegrees(83.63308, 24.0145))).isFalse();
    }
  }

  @Test
  void rangesEndWhereTheyEnd() {
    long crab = Healpix.cell(CRAB);
    assertThat(text("29/" + crab).contains(CRAB)).isTrue();
    assertThat(text("29/" + (crab - 1) + " " + (crab + 1)).contains(CRAB)).isFalse();
    assertThat(text("29/" + (crab - 5) + "-" + (crab - 1)).contains(CRAB)).isFalse();
    assertThat(text("29/" + (crab - 5) + "-" + crab).contains(CRAB)).isTrue();
    assertThat(text("29/" + (Healpix.CELLS - 1)).contains(CRAB)).isFalse();
    assertThat(text("0/0-11").contains(CRAB)).isTrue();
    assertThat(text("0/").contains(CRAB)).isFalse();
    assertThat(text("{}").contains(CRAB)).isFalse();
    assertThat(MocFile.of(MocFiles.ranges()).contains(CRAB)).isFalse();
    assertThat(MocFile.of(MocFiles.ranges(0, Healpix.CELLS)).contains(CENTAURUS)).isTrue();
  }

  @Test
  void cellsInAnyOrderAndTwiceAreThoseOfTheirUnion() {
    var random = new Random(5);
    for (int round = 0; round < 200; round++) {
      boolean[] inside = new boolean[48];
      MocCells cells = new MocCells();
      for (int each = random.nextInt(40); each > 0; each--) {
        int first = random.nextInt(48);
        int last = random.nextInt(first, Math.min(48, first + 4));
        cells.add(1, first, last);
        Arrays.fill(inside, first, last + 1, true);
      }
      Moc moc = cells.moc();
      for (int each = 0; each < 100; each++) {
        SkyPosition place =
            SkyPosition.ofDegrees(
                random.nextDouble(360), Math.toDegrees(Math.asin(random.nextDouble(-1, 1))));
        assertThat(moc.contains(place)).isEqualTo(inside[(int) cell(place, 1)]);
      }
    }
  }

  @Test
  void whatIsNoRegionIsToldInWords() {
    problem("", "it is empty");
    problem("hello", "at byte 0: a number is expected");
    problem("<html>", "a number is expected");
    problem("1 2 3", "before the first order");
    problem("30/1", "order 30 is not from 0 to 29");
    problem("0/12", "order 0 has no cell 12");
    problem("3/5-2", "order 3 has no cells 5 to 2");
    problem("3/5-", "it breaks off");
    problem("3/-5", "a number is expected");
    problem("3/99999999999999999999999", "too large");
    problem("29/9999999999999999999", "too large");
    problem("t61/1 s29/3", "coverage in time");
    problem("{\"6\": [1, 2", "it is no JSON");
    problem("{\"6\": 1}", "a list of cells is expected");
    problem("{\"x\": [1]}", "an order, a whole number");
    problem("{\"6\": [1.5]}", "a cell, a whole number");
    problem("{\"6\": [-1]}", "order 6 has no cell -1");
    problem("{\"6\": [99999999999999999999]}", "it is no JSON");
    problem("{\"6\": []} 5", "nothing is expected behind");
    problem("{\"6\": [[[[", "a cell, a whole number");
  }

  private static void problem(String text, String words) {
    problem(text.getBytes(StandardCharsets.UTF_8), words);
  }

  private static void problem(byte[] file, String words) {
    assertThatThrownBy(() -> MocFile.of(file))
        .isInstanceOf(UnreadableMocException.class)
        .hasMessageContaining(words);
  }

  @Test
  void fitsThatIsNoRegionIsToldInWords() {
    byte[] data = MocFiles.longs(16, 17);
    String dim = MocFiles.card("MOCDIM", "'TIME.SPACE'");
    problem(MocFiles.fits("NUNIQ", "1K", data, 2, 8, List.of(dim)), "MOCDIM is 'TIME.SPACE'");
    String galactic = MocFiles.card("COORDSYS", "'G'");
    problem(MocFiles.fits("NUNIQ", "1K", data, 2, 8, List.of(galactic)), "COORDSYS is 'G'");
    problem(MocFiles.fits("NESTED", "1K", data, 2, 8, List.of()), "ORDERING is 'NESTED'");
    problem(MocFiles.fits("NUNIQ", "1D", data, 2, 8, List.of()), "TFORM1 is '1D'");
    problem(MocFiles.fits("RANGE", "1J", data, 4, 4, List.of()), "TFORM1 is '1J'");
    problem(MocFiles.fits("NUNIQ", "1K", data, 2, 16, List.of()), "rows of 16 bytes");
    problem(MocFiles.fits("NUNIQ", "1K", data, 1_000_000, 8, List.of()), "promises more data");
    problem(MocFiles.fits("NUNIQ", "1K", data, Long.MAX_VALUE / 4, 8, List.of()), "");
    problem(MocFiles.fits("NUNIQ", "1K", data, -5, 8, List.of()), "");
    String map = MocFiles.card("TFIELDS", "4");
    problem(MocFiles.fits("NUNIQ", "1K", data, 2, 8, List.of(map)), "no region but a map");
    problem(MocFiles.nuniq(3), "no cell 3 in NUNIQ");
    problem(MocFiles.nuniq(-1), "no cell -1 in NUNIQ");
    problem(MocFiles.nuniq(Long.MAX_VALUE), "is not from 0 to 29");
    problem(MocFiles.ranges(5, 4), "no range of cells from 5 to 4");
    problem(MocFiles.ranges(-5, 4), "no range of cells from -5 to 4");
    problem(MocFiles.ranges(0, Healpix.CELLS + 1), "no range of cells");
    problem(MocFiles.ranges(0, 1, 2), "its last range has no end");
    problem(MocFiles.primary(), "no binary table");
    problem("SIMPLE  = T".repeat(100_000), "its header has no end");
  }

  @Test
  void brokenFitsNeverEndsInAnythingButWords() {
    byte[] whole = MocFiles.nuniq(16, 17, 40);
    var random = new Random(7);
    for (int round = 0; round < 3_000; round++) {
      byte[] broken = Arrays.copyOf(whole, random.nextInt(10, whole.length + 1));
      for (int change = random.nextInt(4); change > 0; change--) {
        broken[random.nextInt(9, broken.length)] = (byte) random.nextInt(256);
      }
      try {
        assertThat(MocFile.of(broken).contains(CRAB)).isIn(true, false);
      } catch (UnreadableMocException told) {
        assertThat(told.getMessage()).isNotBlank();
      }
    }
  }

  @Test
  void tooManyRangesAndTooLargeFilesAreRefused(@TempDir Path folder) throws IOException {
    MocCells few = new MocCells(100);
    for (long cell = 0; cell < 100; cell++) {
      few.add(10, 2 * cell, 2 * cell);
    }
    assertThatThrownBy(() -> few.add(10, 1000, 1000)).hasMessageContaining("more than 100 ranges");
    Path file = folder.resolve("large.txt");
    try (var large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(MocFile.LARGEST + 1L);
    }
    assertThatThrownBy(() -> MocFile.read(file)).hasMessageContaining("more than 64 MiB");
  }
}
