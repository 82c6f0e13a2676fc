package org.tom4j.brokers.mars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tom4j.form.Range;

class RaWindowTest {

  @Test
  void leavesTheEasternHalfAsItIs() {
    assertThat(RaWindow.of(new Range<>(170.0, 180.0))).isEqualTo(new RaWindow(170, 180));
  }

  @Test
  void movesTheOtherHalfToWhereTheServerComparesIt() {
    assertThat(RaWindow.of(new Range<>(180.0, 200.0))).isEqualTo(new RaWindow(-180, -160));
    assertThat(RaWindow.of(new Range<>(350.0, null))).isEqualTo(new RaWindow(-10, 0));
  }

  @Test
  void refusesAWindowThatTheServerWouldFindEmpty() {
    assertThatThrownBy(() -> RaWindow.of(new Range<>(170.0, 190.0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("across 180");
    assertThatThrownBy(() -> RaWindow.of(new Range<>(10.0, null)))
        .hasMessageContaining("across 180");
  }

  @Test
  void refusesWhatIsNoRightAscension() {
    assertThatThrownBy(() -> RaWindow.of(new Range<>(-1.0, 20.0))).hasMessageContaining("0 to 360");
    assertThatThrownBy(() -> RaWindow.of(new Range<>(200.0, 361.0)))
        .hasMessageContaining("0 to 360");
  }
}
