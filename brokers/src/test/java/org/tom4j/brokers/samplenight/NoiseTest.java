package org.tom4j.brokers.samplenight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class NoiseTest {

  @Test
  void isTheSameEachTime() {
    assertThat(Noise.uniform(3, 17)).isEqualTo(Noise.uniform(3, 17));
    assertThat(Noise.uniform(3, 17)).isNotEqualTo(Noise.uniform(3, 18));
    assertThat(Noise.uniform(3, 17)).isNotEqualTo(Noise.uniform(4, 17));
  }

  @Test
  void spreadsEvenly() {
    var numbers =
        LongStream.range(0, 20_000).mapToDouble(i -> Noise.uniform(1, i)).summaryStatistics();
    assertThat(numbers.getMin()).isBetween(0.0, 0.001);
    assertThat(numbers.getMax()).isBetween(0.999, 1.0);
    // The mean of 20,000 even numbers has a standard deviation of 0.002.
    assertThat(numbers.getAverage()).isCloseTo(0.5, within(0.01));
  }

  @Test
  void spreadsNormallyAroundZero() {
    double[] numbers = LongStream.range(0, 20_000).mapToDouble(i -> Noise.normal(1, i)).toArray();
    double mean =
        LongStream.range(0, numbers.length)
            .mapToDouble(i -> numbers[(int) i])
            .average()
            .orElseThrow();
    double variance = 0;
    for (double number : numbers) {
      variance += (number - mean) * (number - mean) / numbers.length;
    }
    assertThat(mean).isCloseTo(0, within(0.035));
    assertThat(variance).isCloseTo(1, within(0.05));
  }
}
