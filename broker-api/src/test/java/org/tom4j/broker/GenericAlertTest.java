package org.tom4j.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Band;
import org.tom4j.astro.Magnitude;
import org.tom4j.astro.SkyPosition;

class GenericAlertTest {
  private static final Instant NIGHT = Instant.parse("2018-08-27T15:43:47Z");
  private static final SkyPosition CRAB = SkyPosition.ofDegrees(83.63308, 22.0145);

  @Test
  void holdsTheEightValues() {
    GenericAlert alert =
        GenericAlert.of("42", "Crab", NIGHT, CRAB)
            .withMagnitude(8)
            .withScore(20)
            .withUrl(URI.create("https://example.org/42"));
    assertThat(alert.id()).isEqualTo("42");
    assertThat(alert.name()).isEqualTo("Crab");
    assertThat(alert.timestamp()).isEqualTo(NIGHT);
    assertThat(alert.position()).isEqualTo(CRAB);
    assertThat(alert.magnitude()).isEqualTo(Magnitude.of(8));
    assertThat(alert.score()).isEqualTo(20);
    assertThat(alert.scoreName()).isNull();
    assertThat(alert.url()).isEqualTo("https://example.org/42");
  }

  @Test
  void isSureOfNothingButItsId() {
    GenericAlert alert = GenericAlert.of("S190425z", null, null, null);
    assertThat(alert)
        .isEqualTo(
            new GenericAlert(
                "S190425z",
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                List.of(),
                Map.of(),
                null,
                Standing.NEWS));
  }

  @Test
  void keepsAllElseWhenOneValueIsAdded() {
    Magnitude limit = Magnitude.limit(20.2, 5.0).withBand(Band.ztf(2));
    GenericAlert alert =
        GenericAlert.of("1", "n", NIGHT, CRAB)
            .withPositionError(Angle.ofArcseconds(0.3))
            .asSolarSystemObject()
            .withMagnitude(limit)
            .withScore(0.9, "drb")
            .withUrl("not a link")
            .withAlias("AT 2018xyz")
            .withExtra("rb", 0.5)
            .withRestriction("ZTF partnership")
            .withStanding(Standing.of(Standing.Kind.UPDATE))
            .withExtra("l", 1)
            .withAlias(null);
    assertThat(alert)
        .isEqualTo(
            new GenericAlert(
                "1",
                "n",
                NIGHT,
                CRAB,
                Angle.ofArcseconds(0.3),
                true,
                limit,
                0.9,
                "drb",
                "not a link",
                List.of("AT 2018xyz"),
                Map.of("rb", "0.5", "l", "1"),
                "ZTF partnership",
                Standing.of(Standing.Kind.UPDATE)));
  }

  @Test
  void leavesOutWhatTheBrokerDidNotTell() {
    GenericAlert alert =
        GenericAlert.of("1", null, null, null)
            .withAlias(null)
            .withAlias(" ")
            .withExtra("rb", null)
            .withScore(null, "drb")
            .withPositionError(null)
            .withMagnitude((Magnitude) null)
            .withUrl((String) null);
    assertThat(alert.aliases()).isEmpty();
    assertThat(alert.extras()).isEmpty();
    assertThat(alert.score()).isNull();
    // Else tables would show the name of a score that is not there.
    assertThat(alert.scoreName()).isNull();
    assertThat(alert.positionError()).isNull();
    assertThat(alert.magnitude()).isNull();
    assertThat(alert.url()).isNull();
  }

  @Test
  void keepsExtrasInTheOrderTheyWereTold() {
    GenericAlert alert = GenericAlert.of("1", null, null, null);
    for (String key : List.of("z", "a", "m", "b")) {
      alert = alert.withExtra(key, key);
    }
    assertThat(alert.extras().keySet()).containsExactly("z", "a", "m", "b");
  }

  @Test
  void cannotBeChangedThroughTheCollectionsItWasGiven() {
    List<String> aliases = new ArrayList<>(List.of("one"));
    Map<String, String> extras = new HashMap<>(Map.of("k", "v"));
    GenericAlert alert =
        new GenericAlert(
            "1",
            null,
            null,
            null,
            null,
            false,
            null,
            null,
            null,
            null,
            aliases,
            extras,
            null,
            Standing.NEWS);
    aliases.add("two");
    extras.put("l", "w");
    assertThat(alert.aliases()).containsExactly("one");
    assertThat(alert.extras()).containsOnlyKeys("k");
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> alert.extras().put("x", "y"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t"})
  void refusesABlankId(String id) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GenericAlert.of(id, null, null, null))
        .withMessageContaining("GenericAlert.id");
  }

  @Test
  void refusesAnIdOfMoreThan500Characters() {
    assertThat(GenericAlert.of("x".repeat(500), null, null, null).id()).hasSize(500);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GenericAlert.of("x".repeat(501), null, null, null))
        .withMessageContaining("501 characters");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void refusesAScoreThatIsNotFinite(double score) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GenericAlert.of("1", null, null, null).withScore(score))
        .withMessageContaining("GenericAlert.score is " + score);
  }

  @Test
  void refusesAPositionErrorBelowZeroNamingIt() {
    GenericAlert alert = GenericAlert.of("1", null, null, CRAB);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> alert.withPositionError(Angle.ofDegrees(-1)))
        .withMessageContaining("GenericAlert.positionError is -3600.0 arcsec");
  }

  @Test
  void isTakenForFixedUnlessItSaysThatItMoves() {
    GenericAlert alert = GenericAlert.of("1", null, null, CRAB);
    assertThat(alert.solarSystem()).isFalse();
    assertThat(alert.asSolarSystemObject().solarSystem()).isTrue();
    assertThat(alert.asSolarSystemObject().position()).isEqualTo(CRAB);
  }
}
