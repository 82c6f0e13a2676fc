package org.tom4j.sky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tom4j.astro.SkyPosition;

class HealpixCellsTest {

  /** As healpy 1.20.1 has them. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 45.0, 41.81031489577859",
    "0, 5, 5, 90.0, 0.0",
    "0, 11, 11, 315.0, -41.81031489577862",
    "3, 0, 340, 45.0, 4.780191847199163",
    "3, 63, 0, 45.0, 84.14973293629666",
    "3, 300, 366, 337.5, 4.780191847199163",
    "3, 767, 428, 315.0, -4.780191847199163",
    "5, 12000, 9638, 286.875, -34.22886632781257",
    "8, 393215, 131840, 90.0, 41.61044308863079",
    "8, 700000, 625690, 189.140625, -36.23836223716917"
  })
  void cellsLieWhereOtherProgramsHaveThem(int order, long cell, long ring, double ra, double dec) {
    SkyPosition center = HealpixCells.center(order, cell);
    assertThat(center.raDegrees()).isCloseTo(ra, within(1e-9));
    assertThat(center.decDegrees()).isCloseTo(dec, within(1e-9));
    assertThat(HealpixCells.ring(order, cell)).isEqualTo(ring);
  }

  @Test
  void theCenterOfACellIsInItAndAllOfItIsWithinReach() {
    Random random = new Random(7);
    for (int round = 0; round < 20_000; round++) {
      int order = random.nextInt(12);
      SkyPosition place =
          SkyPosition.ofDegrees(
              360 * random.nextDouble(), Math.toDegrees(Math.asin(2 * random.nextDouble() - 1)));
      long cell = Healpix.cell(place) >>> Healpix.bits(order);
      SkyPosition center = HealpixCells.center(order, cell);
      assertThat(Healpix.cell(center) >>> Healpix.bits(order)).isEqualTo(cell);
      assertThat(center.separationTo(place).degrees()).isLessThan(HealpixCells.reachDegrees(order));
    }
  }
}
