package org.tom4j.sky;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tom4j.astro.SkyPosition;

class RegionFileTest {

  @Test
  void aRegionIsReadAsItWasWritten() {
    Random random = new Random(5);
    boolean[] chosen = new boolean[12 * 64];
    var file = new RegionFile();
    for (int cell = 0; cell < chosen.length; cell++) {
      chosen[cell] = random.nextInt(3) > 0;
      if (chosen[cell]) {
        file.add(3, cell);
      }
    }
    file.add(5, 16 + 3); // a part of the second cell
    Moc read = MocFile.of(file.fits());
    for (int cell = 0; cell < chosen.length; cell++) {
      SkyPosition center = HealpixCells.center(3, cell);
      if (cell != 1) {
        assertThat(read.contains(center)).isEqualTo(chosen[cell]);
      }
    }
  }

  /** As mocpy 0.21.0 has them: the fewest cells, in the order of their numbers. */
  @Test
  void itIsMadeOfTheFewestCells() {
    var file = new RegionFile();
    for (int cell = 0; cell < 4 * 4; cell++) {
      file.add(2, cell);
    }
    file.add(1, 5);
    file.add(1, 5);
    assertThat(MocFile.of(file.fits()).unique()).containsExactly(4, 16 + 5);
    assertThat(file.fits().length).isEqualTo(3 * 2880);
  }
}
