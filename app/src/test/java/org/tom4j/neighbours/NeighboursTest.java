package org.tom4j.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tom4j.asking.Turns;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Cone;
import org.tom4j.astro.SkyPosition;
import org.tom4j.lookup.AskedOfNamingService;
import org.tom4j.testing.Waiting;

/** Places asked for of the modules that ship, at a service that answers for them. */
class NeighboursTest extends AskedOfNamingService {
  private static final Duration LONG = Duration.ofMinutes(1);

  private Neighbours neighbours(Duration patience) {
    return new Neighbours(host, new Turns(), Clock.systemUTC(), patience);
  }

  private static Cone cone(double ra, double dec) {
    return Cone.of(SkyPosition.ofDegrees(ra, dec), Angle.ofArcseconds(5));
  }

  @Test
  void asksAllThatHaveCataloguesAndSortsByWhatIsNearest() {
    try (Neighbours neighbours = neighbours(LONG)) {
      Neighbourhood there = neighbours.of(cone(10.5, -20.25));
      assertThat(there.answers())
          .extracting(Heard::source)
          .containsExactly("NED", "SIMBAD", "VizieR");
      assertThat(there.answers()).extracting(Heard::state).containsOnly(Heard.State.TOLD);
      assertThat(there.neighbours())
          .extracting(one -> one.near().catalogue())
          .containsExactly("Gaia DR3", "SIMBAD");
      assertThat(there.neighbours().getFirst().separation()).isCloseTo(0.338, within(0.001));
      assertThat(there.answers().get(1).words())
          .as("what SIMBAD told half a degree away")
          .containsExactly("1 object outside of the circle left out.");
      int asked = service.asked().size();
      assertThat(neighbours.of(cone(10.5, -20.25)).answers()).isEqualTo(there.answers());
      assertThat(service.asked()).as("remembered").hasSize(asked);
      Cone wider = Cone.of(cone(10.5, -20.25).center(), Angle.ofArcseconds(6));
      assertThat(neighbours.of(wider).cone()).isEqualTo(wider);
      assertThat(service.asked()).as("another radius is another question").hasSize(2 * asked);
    }
  }

  @Test
  void aStarBeyondThePoleIsAsNearAsItIs() {
    try (Neighbours neighbours = neighbours(LONG)) {
      assertThat(neighbours.of(cone(0, 90)).neighbours())
          .singleElement()
          .satisfies(star -> assertThat(star.separation()).isCloseTo(0.36, within(1e-6)));
    }
  }

  @Test
  void aServiceThatHangsAndOneInTroubleAreToldBesideTheOthers() {
    try (Neighbours neighbours = neighbours(Duration.ofSeconds(2))) {
      Neighbourhood there = neighbours.of(cone(30, 30));
      assertThat(there.answers())
          .extracting(Heard::state)
          .containsExactly(Heard.State.WAITING, Heard.State.TOLD, Heard.State.FAILED);
      assertThat(there.answers().getLast().words())
          .as("each of VizieR's catalogues")
          .hasSize(6)
          .allMatch(words -> words.matches("VizieR could not ask .*: No such *table"));
      service.letGo();
      Waiting.await(
          () -> neighbours.of(cone(30, 30)).answers().getFirst().state() == Heard.State.TOLD);
    }
  }

  @Test
  void aRadiusIsAboveZeroAndAtMostAMinute() {
    SkyPosition place = SkyPosition.ofDegrees(10, 20);
    assertThat(TypedCone.of(place, " ").radius().arcseconds()).isEqualTo(5);
    assertThat(TypedCone.of("10", "20", "60").radius().arcseconds()).isEqualTo(60);
    for (String wrong : List.of("0", "-1", "60.1", "NaN", "wide", "1e400")) {
      assertThatThrownBy(() -> TypedCone.of(place, wrong))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
