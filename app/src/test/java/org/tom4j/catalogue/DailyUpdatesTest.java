package org.tom4j.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class DailyUpdatesTest {
  @Test
  void isDueOnceADayAfterItsServiceHasClosedTheDayBefore() {
    assertThat(due(null, null, "2026-11-23T00:30:00Z")).as("never read").isTrue();
    assertThat(due("2026-11-22T05:00:00Z", null, "2026-11-23T01:59:00Z")).isFalse();
    assertThat(due("2026-11-22T05:00:00Z", null, "2026-11-23T02:01:00Z")).isTrue();
    assertThat(due("2026-11-23T02:01:00Z", null, "2026-11-23T23:59:00Z")).isFalse();
    assertThat(due("2026-11-23T02:01:00Z", null, "2026-11-24T01:00:00Z")).isFalse();
  }

  @Test
  void aServiceThatFailedIsLeftAloneForAWhile() {
    assertThat(due(null, "2026-11-23T10:00:00Z", "2026-11-23T12:30:00Z")).isFalse();
    assertThat(due(null, "2026-11-23T10:00:00Z", "2026-11-23T13:01:00Z")).isTrue();
  }

  private static boolean due(@Nullable String since, @Nullable String tried, String now) {
    Standing standing = new Standing(time(since), time(tried), null, 0, 0, 0, "", null, null, null);
    return DailyUpdates.isDue(standing, Instant.parse(now));
  }

  private static @Nullable Instant time(@Nullable String text) {
    return text == null ? null : Instant.parse(text);
  }
}
