package org.tom4j.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TypedNumberTest {

  @Test
  void readsWhatPeopleWrite() {
    assertThat(TypedNumber.read(" 16.5 ")).isEqualTo(16.5);
    assertThat(TypedNumber.read("−3")).isEqualTo(-3);
    assertThat(TypedNumber.read(".5")).isEqualTo(0.5);
    assertThat(TypedNumber.read("1e-3")).isEqualTo(0.001);
    assertThat(TypedNumber.read("5.")).isEqualTo(5);
  }

  @Test
  void refusesWhatOnlyJavaTakesForANumber() {
    for (String none : new String[] {"", "abc", "NaN", "Infinity", "1f", "0x1p3", "1e999", "1 2"}) {
      assertThat(TypedNumber.read(none)).as(none).isNull();
    }
  }

  @Test
  void saysHowADecimalCommaIsWritten() {
    assertThat(TypedNumber.problem("16,5")).isEqualTo("“16,5” is not a number: write 16.5.");
    assertThat(TypedNumber.problem("abc")).isEqualTo("“abc” is not a number.");
  }
}
