package org.tom4j.sky;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.tom4j.astro.SkyPosition;

class PositionsTest {
  private final Random random = new Random(20261126);

  @Test
  void theNearestOneIsFoundAllOverTheSky() {
    equalsBruteForce(3_000, this::anywhere);
  }

  @Test
  void theNearestOneIsFoundAroundAPoleAndAcrossZeroHours() {
    equalsBruteForce(500, () -> SkyPosition.ofDegrees(random.nextDouble(360), dec(89.999, 90)));
    equalsBruteForce(500, () -> SkyPosition.ofDegrees(random.nextDouble() - 0.5, dec(-1, 1)));
  }

  @Test
  void aFewAndManyOfTheSamePlaceAreFound() {
    for (int size = 1; size < 60; size++) {
      equalsBruteForce(size, this::anywhere);
    }
    var same = new Positions.Gathering();
    SkyPosition there = SkyPosition.ofDegrees(10, 10);
    Collections.nCopies(50_000, there).forEach(same::add);
    Positions positions = same.done();
    for (int each = 0; each < 10_000; each++) {
      SkyPosition from = anywhere();
      assertThat(positions.separation(from))
          .isCloseTo(from.separationTo(there).degrees(), within(1e-9));
    }
    assertThat(positions.separation(there)).isZero();
    assertThat(positions.separation(SkyPosition.ofDegrees(190, -10))).isCloseTo(180, within(1e-5));
  }

  @Test
  void neighboursOfAMilliarcsecondAreToldApart() {
    var one = new Positions.Gathering();
    one.add(SkyPosition.ofDegrees(359.9999999, -60));
    double mas = 1 / 3_600_000.0;
    assertThat(one.done().separation(SkyPosition.ofDegrees(359.9999999, -60 + mas)))
        .isCloseTo(mas, within(1e-11));
  }

  @Test
  void withoutAnyThereIsNoSeparation() {
    Positions none = new Positions.Gathering().done();
    assertThat(none.isEmpty()).isTrue();
    assertThat(none.separation(anywhere())).isInfinite();
  }

  private void equalsBruteForce(int size, Supplier<SkyPosition> some) {
    List<SkyPosition> all = new ArrayList<>();
    var gathering = new Positions.Gathering();
    for (int each = 0; each < size; each++) {
      SkyPosition place = some.get();
      all.add(place);
      gathering.add(place);
    }
    assertThat(gathering.size()).isEqualTo(size);
    Positions positions = gathering.done();
    for (int each = 0; each < 50; each++) {
      SkyPosition from = each % 2 == 0 ? some.get() : anywhere();
      double nearest =
          all.stream().mapToDouble(place -> place.separationTo(from).degrees()).min().orElseThrow();
      assertThat(positions.separation(from)).isCloseTo(nearest, within(1e-9));
    }
  }

  private SkyPosition anywhere() {
    return SkyPosition.ofDegrees(
        random.nextDouble(360), Math.toDegrees(Math.asin(random.nextDouble(-1, 1))));
  }

  private double dec(double low, double high) {
    return random.nextDouble(low, high);
  }
}
