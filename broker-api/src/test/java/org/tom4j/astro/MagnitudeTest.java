package org.tom4j.astro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tom4j.astro.Magnitude.Kind;
import org.tom4j.astro.Magnitude.System;

class MagnitudeTest {

  @Test
  void knowsNothingButItsNumberAtFirst() {
    assertThat(Magnitude.of(18.5))
        .isEqualTo(new Magnitude(18.5, null, null, System.UNKNOWN, Kind.UNKNOWN, null));
  }

  @Test
  void growsByWhatIsKnown() {
    Magnitude magnitude =
        Magnitude.of(18.5)
            .withError(0.05)
            .withBand(Band.of("ztfg"))
            .inSystem(System.AB)
            .asDifference();
    assertThat(magnitude)
        .isEqualTo(new Magnitude(18.5, 0.05, Band.of("ztfg"), System.AB, Kind.DIFFERENCE, null));
    assertThat(magnitude.asTotal().kind()).isEqualTo(Kind.TOTAL);
    assertThat(magnitude.withError(null).error()).isNull();
    assertThat(magnitude.withBand(null).band()).isNull();
  }

  @Test
  void aFluxAndItsMagnitudeAreOneRule() {
    assertThat(Magnitude.abOfNanojanskys(1)).isEqualTo(31.4);
    assertThat(Magnitude.abOfNanojanskys(1_000)).isEqualTo(23.9);
    assertThat(Magnitude.nanojanskysOfAb(31.4)).isEqualTo(1);
    assertThat(Magnitude.nanojanskysOfAb(26.4)).isEqualTo(100);
    assertThat(Magnitude.ofFlux(1_000, 10).value()).isEqualTo(Magnitude.abOfNanojanskys(1_000));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void refusesANumberThatIsNotFiniteNamingIt(double value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Magnitude.of(value))
        .withMessageContaining("Magnitude.value is " + value);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Magnitude.of(18).withError(value))
        .withMessageContaining("Magnitude.error is " + value);
  }

  @Test
  void refusesANegativeErrorAndSigmasOfNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Magnitude.of(18).withError(-0.1))
        .withMessageContaining("Magnitude.error is -0.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Magnitude.limit(20, 0.0))
        .withMessageContaining("Magnitude.sigmas is 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Magnitude(18, null, null, System.AB, Kind.TOTAL, 5.0))
        .withMessageContaining("only a limit has sigmas");
    assertThat(Magnitude.of(18).withError(0.0).error()).isZero();
  }

  @Test
  void aLimitStaysALimitAndIsNoBrightness() {
    Magnitude limit = Magnitude.limit(20.2106, 5.0);
    assertThat(limit.isLimit()).isTrue();
    assertThat(limit.isBrightness()).isFalse();
    assertThat(limit.asDifference()).isEqualTo(limit);
    assertThat(limit.asNegativeDifference()).isEqualTo(limit);
    assertThat(limit.asTotal()).isEqualTo(limit);
    assertThat(limit.inSystem(System.AB).sigmas()).isEqualTo(5);
    assertThat(Magnitude.limit(20.2).sigmas()).isNull();
  }

  @Test
  void aLossOfLightIsNoBrightness() {
    assertThat(Magnitude.of(19).asNegativeDifference().isBrightness()).isFalse();
    assertThat(Magnitude.of(19).asDifference().isBrightness()).isTrue();
    assertThat(Magnitude.of(19).isBrightness()).isTrue();
  }

  /** m = 31.4 − 2.5 log₁₀(f / nJy); 3,631 Jy is 3.631e12 nJy and zero within 0.0001. */
  @ParameterizedTest
  @CsvSource({"1, 0.1, 31.4", "1000, 10, 23.9", "3.631e12, 1, 0.0", "575.44, 57.544, 24.5"})
  void aFluxIsAnAbMagnitude(double flux, double error, double value) {
    Magnitude magnitude = Magnitude.ofFlux(flux, error);
    assertThat(magnitude.value()).isCloseTo(value, within(1e-4));
    assertThat(magnitude.system()).isEqualTo(System.AB);
    assertThat(magnitude.kind()).isEqualTo(Kind.UNKNOWN);
    assertThat(Objects.requireNonNull(magnitude.error()))
        .isCloseTo(1.0857362 * error / flux, within(1e-7));
  }

  @Test
  void aFluxCountsAsSeenFromThreeSigmas() {
    assertThat(Magnitude.ofFlux(300, 100).isLimit()).isFalse();
    assertThat(Magnitude.ofFlux(299.9, 100))
        .isEqualTo(Magnitude.limit(31.4 - 2.5 * Math.log10(300), 3.0).inSystem(System.AB));
  }

  @Test
  void aNegativeFluxIsALimitHoweverLarge() {
    assertThat(Magnitude.ofFlux(-5000, 100)).isEqualTo(Magnitude.ofFlux(0, 100));
    assertThat(Magnitude.ofFlux(-5000, 100).isLimit()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"NaN, 1", "Infinity, 1", "1, 0", "1, -1", "1, NaN", "1, Infinity"})
  void refusesAFluxWithoutMeaning(double flux, double error) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Magnitude.ofFlux(flux, error))
        .withMessageContaining("nanojanskys");
  }
}
