package org.tom4j.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Services write what they still allow in several ways. */
final class RateLeftTest {

  @Test
  void isReadFromAllWaysOfSayingIt() {
    assertThat(of("x-rate-limit-remaining", "17", "x-rate-limit-limit", "20"))
        .isEqualTo("17 of 20");
    assertThat(of("x-ratelimit-remaining", "0")).isEqualTo("0");
    assertThat(of("ratelimit", "limit=100, remaining=50, reset=30")).isEqualTo("50");
    assertThat(of("ratelimit", "\"day\";r=49;t=30")).isEqualTo("49");
  }

  @Test
  void isUnknownWhereNothingCanBeMadeOfIt() {
    assertThat(RateLeft.of(_ -> null)).isNull();
    assertThat(of("x-rate-limit-remaining", "many")).isNull();
    assertThat(of("ratelimit", "limit=100")).isNull();
  }

  private static @Nullable String of(String... headers) {
    return RateLeft.of(name ->
        headers[0].equals(name)
            ? headers[1]
            : headers.length > 2 && headers[2].equals(name) ? headers[3] : null);
  }
}
