package org.tom4j.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class AlertTextTest {

  @Test
  void writesTimesInUtcWhateverTheZoneOfTheMachine() {
    assertThat(AlertText.time(Instant.parse("2018-08-27T15:43:47.9Z")))
        .isEqualTo("2018-08-27 15:43:47");
    assertThat(AlertText.time(null)).isEmpty();
  }

  @Test
  void writesLimitsAsLimits() {
    assertThat(AlertText.magnitude(20.2106, "LIMIT")).isEqualTo("> 20.2");
    assertThat(AlertText.magnitude(8.0, "UNKNOWN")).isEqualTo("8.000");
    assertThat(AlertText.magnitude(null, null)).isEmpty();
  }

  @Test
  void tellsAges() {
    Instant now = Instant.parse("2026-01-01T00:00:00Z");
    assertThat(AlertText.age(now.minusSeconds(30), now)).isEqualTo("30 s ago");
    assertThat(AlertText.age(now.minus(Duration.ofHours(5)), now)).isEqualTo("5 h ago");
    assertThat(AlertText.age(now.minus(Duration.ofDays(4000)), now)).isEqualTo("10 years ago");
  }

  @Test
  void linksOnlyWhereABrowserMaySafelyGo() {
    assertThat(AlertText.link("https://example.org/a?b=1")).isEqualTo("https://example.org/a?b=1");
    assertThat(AlertText.link("/static/example/data.json")).isEqualTo("/static/example/data.json");
    assertThat(AlertText.link("javascript:alert(1)")).isNull();
    assertThat(AlertText.link("JaVaScRiPt:alert(1)")).isNull();
    assertThat(AlertText.link(" data:text/html,x")).isNull();
    assertThat(AlertText.link("//evil.example/")).isNull();
    assertThat(AlertText.link("\\\\evil.example\\")).isNull();
    assertThat(AlertText.link("http:///nohost")).isNull();
    assertThat(AlertText.link("not an address")).isNull();
    assertThat(AlertText.link(null)).isNull();
  }
}
