package org.tom4j.astro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UtcTextTest {

  @ParameterizedTest
  @CsvSource({
    "2016-12-31T23:59:60Z, 2017-01-01T00:00:00Z",
    "2016-12-31 23:59:60.75, 2017-01-01T00:00:00Z",
    "2017-01-01T05:29:60+05:30, 2017-01-01T00:00:00Z",
    "2015-06-30T23:59:60Z, 2015-07-01T00:00:00Z",
    "2016-12-31T23:59:59.999Z, 2016-12-31T23:59:59.999Z",
  })
  void readsALeapSecondAsTheBeginningOfTheNext(String text, Instant instant) {
    assertThat(UtcText.parse(text)).isEqualTo(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2016-12-31T12:00:60Z",
        "2016-12-31T23:59:60+01:00",
        "2016-12-31T23:58:60Z",
        "2016-12-31T23:59:61Z",
      })
  void refusesSecond60WhereNoLeapSecondCanBe(String text) {
    assertThatThrownBy(() -> UtcText.parse(text)).isInstanceOf(DateTimeException.class);
  }
}
