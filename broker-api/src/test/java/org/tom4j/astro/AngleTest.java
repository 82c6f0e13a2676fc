package org.tom4j.astro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AngleTest {

  @Test
  void saysItsUnitOnTheWayInAndOut() {
    Angle degree = Angle.ofDegrees(1);
    assertThat(degree.arcminutes()).isEqualTo(60);
    assertThat(degree.arcseconds()).isEqualTo(3600);
    assertThat(degree.hours()).isCloseTo(1 / 15.0, within(1e-16));
    assertThat(degree.radians()).isCloseTo(Math.PI / 180, within(1e-17));
    assertThat(Angle.ofArcminutes(90).degrees()).isEqualTo(1.5);
    assertThat(Angle.ofArcseconds(1800).degrees()).isEqualTo(0.5);
    assertThat(Angle.ofHours(-2).degrees()).isEqualTo(-30);
    assertThat(Angle.ofRadians(Math.PI).degrees()).isEqualTo(180);
  }

  @Test
  void refusesWhatIsNotFinite() {
    for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, -1 / 0.0}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Angle.ofArcseconds(value))
          .withMessageContaining(Double.toString(value));
    }
  }

  @Test
  void isOrderedBySizeWithItsSign() {
    assertThat(Angle.ofDegrees(-1)).isLessThan(Angle.ofDegrees(0));
    assertThat(Angle.ofArcminutes(1)).isGreaterThan(Angle.ofArcseconds(59));
  }

  @Test
  void holdsNoNegativeZero() {
    assertThat(Angle.ofDegrees(-0.0)).isEqualTo(Angle.ofDegrees(0));
  }
}
