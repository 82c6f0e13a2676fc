package org.tom4j.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RangeTest {

  @Test
  void holdsBothItsEnds() {
    Range<Double> range = new Range<>(18.0, 20.5);
    assertThat(range.contains(18.0)).isTrue();
    assertThat(range.contains(20.5)).isTrue();
    assertThat(range.contains(19.0)).isTrue();
    assertThat(range.contains(17.999)).isFalse();
    assertThat(range.contains(20.501)).isFalse();
  }

  @Test
  void anEndThatIsNullIsOpen() {
    assertThat(new Range<>(null, 5).contains(Integer.MIN_VALUE)).isTrue();
    assertThat(new Range<>(null, 5).contains(6)).isFalse();
    assertThat(new Range<>(5L, null).contains(Long.MAX_VALUE)).isTrue();
    assertThat(new Range<>(5L, null).contains(4L)).isFalse();
    assertThat(new Range<Double>(null, null).contains(0.0)).isTrue();
  }

  @Test
  void worksWithTimesAndDates() {
    LocalDate day = LocalDate.of(2018, 8, 27);
    assertThat(new Range<>(day, day).contains(day)).isTrue();
    Instant time = Instant.parse("2018-08-27T15:43:47Z");
    assertThat(new Range<>(time, null).contains(time.minusNanos(1))).isFalse();
  }

  @Test
  void refusesEndsInTheWrongOrderNamingThem() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Range<>(2.0, 1.0))
        .withMessageContaining("2.0")
        .withMessageContaining("1.0");
  }

  @Test
  void refusesAnEndThatIsNotANumber() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Range<>(Double.NaN, null));
    assertThatIllegalArgumentException().isThrownBy(() -> new Range<>(null, Double.NaN));
  }
}
