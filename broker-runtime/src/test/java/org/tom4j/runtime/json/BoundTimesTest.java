package org.tom4j.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tom4j.runtime.json.Bound.assertBad;
import static org.tom4j.runtime.json.Bound.bind;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times among the members of a record. */
class BoundTimesTest {
  record Time(Instant timestamp) {}

  record MaybeTime(@Nullable Instant timestamp) {}

  @ParameterizedTest
  @CsvSource({
    "2018-08-27T15:43:47,2018-08-27T15:43:47Z",
    "2018-08-27 15:43:47.5,2018-08-27T15:43:47.5Z",
    "2018-08-27T15:43:47.123456789Z,2018-08-27T15:43:47.123456789Z",
    "2018-08-27T15:43:47+02:00,2018-08-27T13:43:47Z",
    "2018-08-27T15:43:47-0330,2018-08-27T19:13:47Z",
    "2018-08-27T15:43:47+00,2018-08-27T15:43:47Z",
    "2018-08-27 15:43:47 UTC,2018-08-27T15:43:47Z",
    "2018-08-27T15:43,2018-08-27T15:43:00Z",
    "2018-08-27,2018-08-27T00:00:00Z",
    "'Wed, 26 Aug 2020 11:51:04 GMT',2020-08-26T11:51:04Z"
  })
  void timesAreUtcUnlessTheySayOtherwise(String text, Instant expected) {
    assertThat(bind("{\"timestamp\":\"" + text + "\"}", Time.class).timestamp).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"58357.65", "2458358", "\"58357.65\"", "1535384627"})
  void aBareNumberIsRefusedAsATimeAndTheWordsSayWhatToUse(String number) {
    assertBad("{\"timestamp\":" + number + "}", Time.class)
        .hasMessageContaining("Mjd")
        .hasMessageContaining("Jd")
        .extracting(BindingException::member)
        .isEqualTo("timestamp");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2018-13-01",
        "2018-02-30",
        "yesterday",
        "2018-08-27T25:00:00",
        "2018-08-27Tx",
        ""
      })
  void whatIsNoTimeIsBad(String text) {
    assertBad("{\"timestamp\":\"" + text + "\"}", MaybeTime.class)
        .hasMessageContaining("no time")
        .extracting(BindingException::value)
        .isEqualTo(text);
  }
}
