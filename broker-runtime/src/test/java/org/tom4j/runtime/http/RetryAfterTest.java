package org.tom4j.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tom4j.broker.BrokerException;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "5, Try again in 5 s.",
    "600, Try again in 600 s.",
    "3600, Try again after 2026-11-26 03:00 UTC.",
    "94608000, Try again after 2029-11-25 02:00 UTC.",
    "'Thu, 01 Jan 2032 00:00:00 GMT', Try again after 2032-01-01 00:00 UTC.",
    "99999999999999999999, It asks to wait very long: ask whoever runs it.",
    "'Fri, 31 Dec 9999 23:59:59 GMT', It asks to wait very long: ask whoever runs it.",
    "soon, Try again after a while.",
  })
  void tellsAWaitOfYearsNotInSeconds(String header, String words) {
    @Nullable Duration wait = RetryAfter.parse(header, NOW);
    BrokerException told =
        Statuses.sorted(429, "", wait, NOW, URI.create("https://example.org/alerts"));
    assertThat(told).isInstanceOf(BrokerException.RateLimited.class).hasMessageEndingWith(words);
  }
}
