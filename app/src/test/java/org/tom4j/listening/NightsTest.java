package org.tom4j.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When nights begin. */
final class NightsTest {

  @ParameterizedTest
  @CsvSource({
    // In the middle of a night in Chile, at dusk and at dawn in California.
    "2026-07-02T04:00:00Z, 2026-07-01T15:00:00Z",
    "2026-12-02T01:30:00Z, 2026-12-01T15:00:00Z",
    "2026-12-02T13:45:00Z, 2026-12-01T15:00:00Z",
    "2026-12-02T15:00:00Z, 2026-12-02T15:00:00Z",
    "2026-12-02T14:59:59.999999Z, 2026-12-01T15:00:00Z",
    "1969-12-31T16:00:00Z, 1969-12-31T15:00:00Z"
  })
  void aNightGoesFromAfternoonToAfternoon(Instant moment, Instant begins) {
    assertThat(Nights.begin(moment)).isEqualTo(begins);
  }
}
