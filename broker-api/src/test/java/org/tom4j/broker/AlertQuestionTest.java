package org.tom4j.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Cone;
import org.tom4j.astro.Magnitude;
import org.tom4j.astro.SkyPosition;
import org.tom4j.form.Range;

class AlertQuestionTest {
  private static final Instant THEN = Instant.parse("2026-11-20T03:00:00Z");

  /** Beside the pole: a degree of right ascension is nearly nothing there. */
  private static final Cone PLACE =
      new Cone(SkyPosition.ofDegrees(10, 89.9999), Angle.ofArcseconds(5), "Polaris or so");

  private static GenericAlert seen(double ra, double dec) {
    return GenericAlert.of("1", "AT 2026abc", THEN, SkyPosition.ofDegrees(ra, dec));
  }

  @Test
  void askNothingAndProbabilitiesOfNothingAreRefusedInWords() {
    assertThatThrownBy(() -> new AlertQuestion(null, " ", null, null, null, null))
        .hasMessageContaining("Ask something");
    assertThatThrownBy(() -> new AlertQuestion(PLACE, null, null, 0.5, null, null))
        .hasMessageContaining("that of a class");
    assertThatThrownBy(() -> new AlertQuestion(null, null, "SN", 1.5, null, null))
        .hasMessageContaining("from 0 to 1");
  }

  @Test
  void aNameIsAskedWithoutBlanksAndOnlyWhereNoPlaceSaysWhatIsMeant() {
    assertThat(new AlertQuestion(null, " M31 ", null, null, null, null).nameWithoutPosition())
        .isEqualTo("M31");
    AlertQuestion both = new AlertQuestion(PLACE, "M31", null, null, null, null);
    assertThat(both.nameWithoutPosition()).isNull();
    assertThat(both.atCoordinates().position()).isEqualTo(Cone.of(PLACE.center(), PLACE.radius()));
  }

  @Test
  void anAlertElsewhereIsNoAnswerUnlessItHasTheName() {
    AlertQuestion there = new AlertQuestion(PLACE, "at 2026ABC", null, null, null, null);
    AlertQuestion unnamed = new AlertQuestion(PLACE, null, null, null, null, null);
    assertThat(unnamed.admits(seen(190, 89.9999))).isTrue();
    assertThat(unnamed.admits(seen(10, 89.99))).isFalse();
    assertThat(there.admits(seen(10, -20))).isTrue();
    assertThat(unnamed.admits(GenericAlert.of("1", null, null, null))).isTrue();
  }

  @Test
  void timeAndBrightnessAreComparedWhereTheyAreTold() {
    AlertQuestion bright =
        new AlertQuestion(null, null, null, null, new Range<>(THEN, THEN), new Range<>(null, 18.0));
    GenericAlert alert = seen(1, 1);
    assertThat(bright.admits(alert)).isTrue();
    assertThat(bright.admits(alert.withMagnitude(18))).isTrue();
    assertThat(bright.admits(alert.withMagnitude(18.1))).isFalse();
    assertThat(bright.admits(alert.withMagnitude(Magnitude.limit(17)))).as("a limit").isFalse();
    GenericAlert later = GenericAlert.of("1", null, THEN.plusSeconds(1), null);
    assertThat(bright.admits(later)).isFalse();
    assertThat(bright.admits(GenericAlert.of("1", null, null, null))).isTrue();
  }
}
