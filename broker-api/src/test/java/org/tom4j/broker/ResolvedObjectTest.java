package org.tom4j.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tom4j.astro.Orbit;
import org.tom4j.astro.SkyPosition;

class ResolvedObjectTest {

  @Test
  void keepsWhatWasToldBeforeWhenMoreIsTold() {
    SkyPosition place = SkyPosition.ofDegrees(10, 20);
    Orbit orbit = Orbit.of(61000, 0.1, 1, 2, 3, 4, 61001);
    URI page = URI.create("https://example.org/");
    assertThat(
            ResolvedObject.of("A")
                .withAliases(List.of("B"))
                .at(place, 2000.0)
                .withProperMotion(1.0, -2.0)
                .withParallax(3.0)
                .withRedshift(0.5)
                .withType("Star")
                .withOrbit(orbit)
                .withPage(page))
        .isEqualTo(
            new ResolvedObject(
                "A", List.of("B"), place, 2000.0, 1.0, -2.0, 3.0, 0.5, "Star", orbit, page));
  }

  @Test
  void refusesWhatCanBeNoNumberAndNoName() {
    ResolvedObject object = ResolvedObject.of("A");
    assertThatThrownBy(() -> ResolvedObject.of(" ")).hasMessageContaining("name is blank");
    assertThatThrownBy(() -> object.withRedshift(-1.0)).hasMessageContaining("redshift is -1.0");
    assertThatThrownBy(() -> object.withParallax(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ResolvedObject.parallax is NaN");
  }
}
