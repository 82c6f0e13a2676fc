package org.tom4j.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RefreshEveryTest {
  @ParameterizedTest
  @CsvSource({
    "1h,every hour",
    "6h,every 6 hours",
    "24h,daily",
    "1d,daily",
    "168h,weekly",
    "7d,weekly",
    "48h,every 2 days",
    "365d,every 365 days",
    "8759h,every 8759 hours"
  })
  void isReadAndSaidInWords(String written, String words) {
    RefreshEvery every = RefreshEvery.of(written).orElseThrow();
    assertThat(every.words()).isEqualTo(words);
    assertThat(RefreshEvery.of(every.written())).contains(every);
  }

  @Test
  void neverIsNone() {
    assertThat(RefreshEvery.of(" never ")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0h", "8761h", "366d", "99999d", "-1h", "6", "1.5h", "٣h", "6 h", "h"})
  void anythingElseIsRefusedWithWords(String written) {
    assertThatThrownBy(() -> RefreshEvery.of(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("whole hours");
  }
}
