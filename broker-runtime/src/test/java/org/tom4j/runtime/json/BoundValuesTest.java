package org.tom4j.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tom4j.runtime.json.Bound.assertBad;
import static org.tom4j.runtime.json.Bound.bind;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts, numbers and truth, in the shapes in which services write them. */
class BoundValuesTest {
  record Text(String id) {}

  record MaybeText(@Nullable String id) {}

  record Number(double mag) {}

  record MaybeNumber(@Nullable Double mag) {}

  record Whole(long candid) {}

  record Small(int fid) {}

  record Truth(boolean isdiffpos) {}

  @Test
  void integersBecomeTextExactly() {
    assertThat(bind("{\"id\":3400000000000000001}", Text.class).id)
        .isEqualTo("3400000000000000001");
    assertThat(bind("{\"id\":123456789012345678901234567890}", Text.class).id)
        .isEqualTo("123456789012345678901234567890");
    assertThat(bind("{\"id\":1.50}", Text.class).id).isEqualTo("1.50");
    assertThat(bind("{\"id\":true}", Text.class).id).isEqualTo("true");
  }

  @Test
  void longIdsNeverPassThroughADouble() {
    long id = (1L << 53) + 1;
    assertThat(bind("{\"candid\":" + id + "}", Whole.class).candid).isEqualTo(id);
    assertThat(bind("{\"candid\":\"" + id + "\"}", Whole.class).candid).isEqualTo(id);
    assertThat(bind("{\"candid\":" + Long.MAX_VALUE + "}", Whole.class).candid)
        .isEqualTo(Long.MAX_VALUE);
    assertThat(bind("{\"candid\":3.0}", Whole.class).candid).isEqualTo(3);
    assertBad("{\"candid\":9223372036854775808}", Whole.class)
        .hasMessageContaining("whole number from");
    assertBad("{\"candid\":3.5}", Whole.class).hasMessageContaining("whole number");
    assertBad("{\"candid\":1e999999999}", Whole.class).hasMessageContaining("whole number");
    assertBad("{\"fid\":2147483648}", Small.class).hasMessageContaining("whole number from");
  }

  @Test
  void numbersMayBeText() {
    assertThat(bind("{\"mag\":\" 18.25 \"}", Number.class).mag).isEqualTo(18.25);
    assertThat(bind("{\"fid\":\"2\"}", Small.class).fid).isEqualTo(2);
    assertBad("{\"mag\":\"bright\"}", Number.class)
        .hasMessage("is not a number")
        .satisfies(bad -> {
          assertThat(bad.member()).isEqualTo("mag");
          assertThat(bad.value()).isEqualTo("bright");
        });
    assertBad("{\"mag\":\"\"}", Number.class).hasMessage("is not a number");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "NaN",
        "Infinity",
        "-Infinity",
        "\"NaN\"",
        "\"nan\"",
        "\"inf\"",
        "\"-Infinity\"",
        "1e999",
        "-1e999",
        "\"1e999\""
      })
  void whatIsNotFiniteIsNullIfThatIsAllowedAndBadOtherwise(String value) {
    assertThat(bind("{\"mag\":" + value + "}", MaybeNumber.class).mag).isNull();
    assertBad("{\"mag\":" + value + "}", Number.class)
        .hasMessageContaining("@Nullable")
        .extracting(BindingException::value)
        .isEqualTo(value.replace("\"", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "None", "nan", ""})
  void wordsForNothingStayText(String word) {
    assertThat(bind("{\"id\":\"" + word + "\"}", MaybeText.class).id).isEqualTo(word);
  }

  @ParameterizedTest
  @CsvSource({
    "true,true",
    "false,false",
    "'\"t\"',true",
    "'\"f\"',false",
    "1,true",
    "0,false",
    "'\"1\"',true",
    "'\"0\"',false",
    "'\"True\"',true",
    "'\"false\"',false"
  })
  void truthComesInManyShapes(String json, boolean truth) {
    assertThat(bind("{\"isdiffpos\":" + json + "}", Truth.class).isdiffpos).isEqualTo(truth);
  }

  @Test
  void minusOneIsNoTruth() {
    assertBad("{\"isdiffpos\":-1}", Truth.class).hasMessage("is neither true nor false");
  }

  @Test
  void valuesShownAreShort() {
    assertBad("{\"mag\":\"" + "x".repeat(100_000) + "\"}", Number.class)
        .extracting(BindingException::value)
        .asString()
        .hasSize(101);
  }
}
