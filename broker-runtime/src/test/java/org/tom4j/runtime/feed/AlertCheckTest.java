package org.tom4j.runtime.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Band;
import org.tom4j.astro.Magnitude;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.Standing;

class AlertCheckTest {
  private static final GenericAlert ALERT = GenericAlert.of("1", "n", null, null);

  @ParameterizedTest
  @ValueSource(doubles = {1000.5, -1e6, 1e300})
  void refusesAMagnitudeThatNothingInTheSkyHas(double magnitude) {
    assertThatThrownBy(() -> AlertCheck.check(ALERT.withMagnitude(magnitude)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the magnitude of " + magnitude + " is beyond ±1000");
    Magnitude unsure = Magnitude.of(18).withError(1e9);
    assertThatThrownBy(() -> AlertCheck.check(ALERT.withMagnitude(unsure)))
        .hasMessageContaining("the magnitude's error of 1.0E9");
    assertThat(AlertCheck.check(ALERT.withMagnitude(-1000)).magnitude())
        .isEqualTo(Magnitude.of(-1000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n"})
  void takesABlankNameForNoneSoThatTheIdIsShown(String blank) {
    GenericAlert checked =
        AlertCheck.check(GenericAlert.of("1", blank, null, null).withScore(1.0, blank));
    assertThat(checked.name()).isNull();
    assertThat(checked.scoreName()).isNull();
    assertThat(checked.id()).isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n"})
  void refusesABlankGroupSinceEverybodyWouldSeeWhatIsForAFew(String blank) {
    assertThatThrownBy(() -> AlertCheck.check(ALERT.withRestriction(blank)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the group is blank");
  }

  @Test
  void refusesAGroupTooLongToKeepRatherThanCutItToAnother() {
    assertThatThrownBy(() -> AlertCheck.check(ALERT.withRestriction("x".repeat(101))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the group has 101 characters");
    assertThat(AlertCheck.check(ALERT).restrictedTo()).isNull();
  }

  @Test
  void showsWhatWouldTurnALineRoundOrMoveACursor() {
    GenericAlert alert =
        new GenericAlert(
            "a\u202Eb",
            "SN\u001b[2J\u2066\n2026abc\n",
            null,
            null,
            null,
            false,
            Magnitude.of(18).withBand(Band.of("g\u0000\u009b")),
            null,
            null,
            "https://example.org/\u202a",
            List.of("x\ty\u0007"),
            Map.of("k\r\u202d", "one\ntwo\u2069"),
            " ZTF\npartnership\u0007",
            Standing.NEWS.ofEvent("S26\u202E1").referringTo("x\ny"));

    GenericAlert checked = AlertCheck.check(alert);

    assertThat(checked.id()).isEqualTo("a\uFFFDb");
    assertThat(checked.name()).isEqualTo("SN\uFFFD[2J\uFFFD 2026abc");
    assertThat(checked.magnitude()).isEqualTo(Magnitude.of(18).withBand(Band.of("g\uFFFD\uFFFD")));
    assertThat(checked.url()).isEqualTo("https://example.org/\uFFFD");
    assertThat(checked.aliases()).containsExactly("x y\uFFFD");
    assertThat(checked.extras()).isEqualTo(Map.of("k \uFFFD", "one\ntwo\uFFFD"));
    assertThat(checked.restrictedTo()).isEqualTo("ZTF partnership\uFFFD");
    assertThat(checked.standing())
        .isEqualTo(Standing.NEWS.ofEvent("S26\uFFFD1").referringTo("x y"));
  }

  @Test
  void leavesOtherScriptsAndSignsAsTheyAre() {
    for (String name : List.of("Вега", "織女一", "الطائر", "η Carinæ", "\uD83D\uDE00", "a\u200db")) {
      assertThat(AlertCheck.check(GenericAlert.of("1", name, null, null)).name()).isEqualTo(name);
    }
  }

  @Test
  void keepsHowWellThePlaceIsKnownAndThatItMoves() {
    GenericAlert alert = ALERT.withPositionError(Angle.ofArcseconds(30)).asSolarSystemObject();
    assertThat(AlertCheck.check(alert)).isEqualTo(alert);
    assertThatThrownBy(() -> AlertCheck.check(ALERT.withPositionError(Angle.ofDegrees(181))))
        .hasMessageContaining("beyond 180");
  }

  @Test
  void refusesABandThatIsALetter() {
    Magnitude magnitude = Magnitude.of(18).withBand(Band.of("g".repeat(101)));
    assertThatThrownBy(() -> AlertCheck.check(ALERT.withMagnitude(magnitude)))
        .hasMessageContaining("the band has 101 characters");
  }
}
