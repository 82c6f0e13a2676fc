package org.tom4j.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Cone;
import org.tom4j.astro.SkyPosition;

class AddressTest {
  private static final URI BASE = URI.create("https://example.org/alerts");

  @Test
  void standsBelowItsBaseWithOrWithoutASlash() {
    assertThat(Address.below(BASE, "12/").uri())
        .isEqualTo(Address.below(URI.create("https://example.org/alerts/"), "12/").uri())
        .hasToString("https://example.org/alerts/12/");
  }

  @Test
  void leavesOutWhatIsNotAskedFor() {
    assertThat(Address.below(BASE, "").with("a", null).with("b", 1).with("c", null).uri())
        .hasToString("https://example.org/alerts/?b=1");
  }

  @Test
  void writesNumbersInFull() {
    assertThat(Address.written(1e-7)).isEqualTo("0.0000001");
    assertThat(Address.written(100.0)).isEqualTo("100");
    assertThat(Address.written(-0.1)).isEqualTo("-0.1");
    assertThat(Address.written(2459525.9685185)).isEqualTo("2459525.9685185");
  }

  @Test
  void asksForAConeInDegreesAndArcseconds() {
    Cone cone = Cone.of(SkyPosition.ofDegrees(0, -0.5), Angle.ofDegrees(0.5));
    assertThat(Address.below(BASE, "cone").withCone(cone).uri())
        .hasToString("https://example.org/alerts/cone?ra=0&dec=-0.5&radius=1800");
  }

  @Test
  void encodesWhatWouldBeReadOtherwise() {
    assertThat(Address.below(BASE, "x").with("class", "SN & candidate+?").uri())
        .hasToString("https://example.org/alerts/x?class=SN%20%26%20candidate%2B%3F");
  }

  @Test
  void keepsASlashInsideASegmentFromBecomingAnotherOne() {
    assertThat(Address.segment("../a/b")).isEqualTo("..%2Fa%2Fb");
  }
}
