package org.tom4j.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tom4j.alerts.ScheduledRuns.Past;

/** How long is waited after a failure. */
final class BackoffTest {
  private static final Instant NOW = Instant.parse("2026-11-26T18:00:00Z");
  private static final QuerySchedule SCHEDULE =
      new QuerySchedule(1, new Rule.Every(10), false, false, "", 1L, false, NOW);

  @Test
  void aBrokerIsNotAskedBeforeTheTimeThatItNamed() {
    Instant asked = NOW.plusSeconds(7200);
    assertThat(Backoff.until(SCHEDULE, new Past(1, NOW, "less", null)))
        .isEqualTo(NOW.plusSeconds(1200));
    assertThat(Backoff.until(SCHEDULE, new Past(1, NOW, "less", asked))).isEqualTo(asked);
    assertThat(Backoff.until(SCHEDULE, new Past(1, NOW, "less", NOW.plusSeconds(60))))
        .as("the longer wait counts")
        .isEqualTo(NOW.plusSeconds(1200));
    assertThat(Backoff.until(SCHEDULE, new Past(0, NOW, null, null))).isNull();
  }
}
