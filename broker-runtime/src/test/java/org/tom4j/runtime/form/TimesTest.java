package org.tom4j.runtime.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimesTest {

  @Test
  void isoCivilAndMjdAreTimesInUtc() {
    Map.ofEntries(
            Map.entry("2018-08-27T15:43:47Z", "2018-08-27T15:43:47Z"),
            Map.entry("2018-08-27T15:43:47.25", "2018-08-27T15:43:47.250Z"),
            Map.entry("2018-08-27T15:43:47+02:00", "2018-08-27T13:43:47Z"),
            Map.entry("2018-08-27 15:43:47", "2018-08-27T15:43:47Z"),
            Map.entry("2018-08-27 15:43:47 UTC", "2018-08-27T15:43:47Z"),
            Map.entry("2018-08-27 15:43", "2018-08-27T15:43:00Z"),
            Map.entry("2018-08-27", "2018-08-27T00:00:00Z"),
            Map.entry("58357.5", "2018-08-27T12:00:00Z"),
            Map.entry("58357", "2018-08-27T00:00:00Z"))
        .forEach(
            (text, time) -> assertThat(Times.read(text)).as(text).isEqualTo(Instant.parse(time)));
  }

  @Test
  void yearsJulianDatesAndNonsenseAreNoTimes() {
    for (String text :
        List.of(
            "2018",
            "2458357.5",
            "1535384627",
            "27.8.2018",
            "2018-13-01",
            "2018-02-30",
            "2018-08-27 25:00",
            "0000-01-01",
            "now",
            "58357.5.5",
            "5.8e4",
            "2018-08-27T15")) {
      assertThatThrownBy(() -> Times.read(text))
          .as(text)
          .isInstanceOf(NotAValue.class)
          .hasMessageContaining("is not a time. Write it like 2018-08-27");
    }
  }
}
