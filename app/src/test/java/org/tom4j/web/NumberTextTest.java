package org.tom4j.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumberTextTest {

  @ParameterizedTest
  @CsvSource({
    "20, 20.000",
    "0, 0.000",
    "-0.0004999, -4.999e-04",
    "0.0005, 0.001",
    "2.5e-8, 2.500e-08",
    "1e300, 1.000e+300",
    "-1e300, -1.000e+300",
    "999999999.9, 999999999.900",
    "1e9, 1.000e+09",
  })
  void isShortWhateverTheNumber(double number, String text) {
    assertThat(NumberText.threeDecimals(number)).isEqualTo(text);
  }

  @Test
  void isBlankWhereThereIsNone() {
    assertThat(NumberText.threeDecimals(null)).isEmpty();
  }
}
