package org.tom4j.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.Member;

class JsonBindingTest {
  private final JsonBinding binding = new JsonBinding();

  record Text(String id) {}

  record MaybeText(@Nullable String id) {}

  record Number(double mag) {}

  record MaybeNumber(@Nullable Double mag) {}

  record Whole(long candid) {}

  record Small(int fid) {}

  record Truth(boolean isdiffpos) {}

  record Time(Instant timestamp) {}

  record MaybeTime(@Nullable Instant timestamp) {}

  record Named(String targetName, @Member("g-r") double colour, double raDeg2000) {}

  record Candidate(double ra, double dec) {
    Candidate {
      if (dec > 90) {
        throw new IllegalArgumentException("the declination is above 90 degrees");
      }
    }
  }

  record Alert(String id, Candidate candidate) {}

  enum Band {
    G,
    R
  }

  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Everything(
      BigDecimal exact,
      BigInteger large,
      @Nullable LocalDate day,
      Band band,
      URI page,
      Set<String> names,
      Map<String, Double> scores,
      List<@Nullable Double> flux,
      double[] errors,
      JsonValue free,
      JsonValue absent) {}

  record Tree(String name, List<Tree> children) {}

  record Holder(Object anything) {}

  record Impossible(java.util.Date when) {}

  private <T> T bind(String json, Class<T> type) {
    return binding.bind(json.getBytes(StandardCharsets.UTF_8), type);
  }

  private AbstractThrowableAssert<?, BindingException> assertBad(String json, Class<?> target) {
    return assertThatThrownBy(() -> bind(json, target))
        .asInstanceOf(throwable(BindingException.class));
  }

  @Test
  void aMemberIsNamedAsTheComponentElseInSnakeCaseElseByMember() {
    assertThat(bind("{'targetName':'a','g-r':1,'raDeg2000':2}".replace('\'', '"'), Named.class))
        .isEqualTo(new Named("a", 1, 2));
    assertThat(bind("{\"target_name\":\"a\",\"g-r\":1,\"ra_deg2000\":2}", Named.class))
        .isEqualTo(new Named("a", 1, 2));
  }

  @Test
  void theComponentsOwnNameGoesBeforeItsSnakeCaseInWhateverOrderTheyCome() {
    Named own = new Named("own", 1, 2);
    String rest = ",\"g-r\":1,\"raDeg2000\":2}";
    assertThat(bind("{\"target_name\":\"snake\",\"targetName\":\"own\"" + rest, Named.class))
        .isEqualTo(own);
    assertThat(bind("{\"targetName\":\"own\",\"target_name\":\"snake\"" + rest, Named.class))
        .isEqualTo(own);
  }

  @Test
  void aMemberAnnotationReplacesTheComponentsName() {
    assertBad("{\"targetName\":\"a\",\"colour\":1,\"raDeg2000\":2}", Named.class)
        .hasMessageContaining("missing")
        .extracting(BindingException::member)
        .isEqualTo("g-r");
  }

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

  @Test
  void anAbsentMemberIsNullIfThatIsAllowedAndBadOtherwise() {
    assertThat(bind("{}", MaybeNumber.class).mag).isNull();
    assertBad("{}", Number.class)
        .hasMessageContaining("missing")
        .extracting(BindingException::member)
        .isEqualTo("mag");
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

  @Test
  void membersOfMembersAreNamedByTheirWholePath() {
    assertBad("{\"id\":\"a\",\"candidate\":{\"ra\":\"east\",\"dec\":1}}", Alert.class)
        .extracting(BindingException::member)
        .isEqualTo("candidate.ra");
    assertBad("{\"id\":\"a\",\"candidate\":{\"ra\":1}}", Alert.class)
        .extracting(BindingException::member)
        .isEqualTo("candidate.dec");
    assertBad("{\"id\":\"a\",\"candidate\":{\"dec\":null,\"ra\":1}}", Alert.class)
        .extracting(BindingException::member)
        .isEqualTo("candidate.dec");
  }

  @Test
  void theWordsOfARecordsConstructorAreTheReason() {
    assertBad("{\"id\":\"a\",\"candidate\":{\"ra\":1,\"dec\":91}}", Alert.class)
        .hasMessage("the declination is above 90 degrees")
        .extracting(BindingException::member)
        .isEqualTo("candidate");
  }

  @Test
  void unknownMembersAreIgnoredAndTheLastOfTwoWins() {
    String json = "{\"x\":{\"id\":[1,{\"id\":2}]},\"id\":\"first\",\"y\":[],\"id\":\"last\"}";
    assertThat(bind(json, Text.class).id).isEqualTo("last");
    assertThat(bind("{\"mag\":null,\"mag\":2}", Number.class).mag).isEqualTo(2);
  }

  @Test
  void allOtherTypesBind() {
    Everything all =
        bind(
            """
            {"exact": 0.10, "large": 123456789012345678901234567890, "day": "2018-08-27",
             "band": "g", "page": "https://example.org/a?b=c", "names": ["x", "y", "x"],
             "scores": {"rb": 0.5}, "flux": [1.5, null, NaN], "errors": [1, "2"],
             "free": {"n": 1.2300000000000000000001, "a": [null, true, "t"]}}
            """,
            Everything.class);
    assertThat(all.exact).isEqualTo(new BigDecimal("0.10"));
    assertThat(all.large).isEqualTo(new BigInteger("123456789012345678901234567890"));
    assertThat(all.day).isEqualTo("2018-08-27");
    assertThat(all.band).isEqualTo(Band.G);
    assertThat(all.page).isEqualTo(URI.create("https://example.org/a?b=c"));
    assertThat(all.names).containsExactly("x", "y");
    assertThat(all.scores).containsExactly(Map.entry("rb", 0.5));
    assertThat(all.flux).containsExactly(1.5, null, null);
    assertThat(all.errors).containsExactly(1, 2);
    assertThat(all.free.get("n").text()).isEqualTo("1.2300000000000000000001");
    assertThat(all.free.get("a").elements()).hasSize(3);
    assertThat(all.absent).isEqualTo(new JsonValue.JsonNull());
  }

  @Test
  void anUnknownNameOfAnEnumIsBadAndTheKnownOnesAreTold() {
    record Banded(Band band) {}
    assertBad("{\"band\":\"z\"}", Banded.class).hasMessage("is none of g, r");
  }

  @Test
  void aRecordMayHoldItsOwnKind() {
    Tree tree =
        bind("{\"name\":\"a\",\"children\":[{\"name\":\"b\",\"children\":[]}]}", Tree.class);
    assertThat(tree.children).containsExactly(new Tree("b", List.of()));
  }

  @Test
  void aTypeThatCannotBeReadIsTheModulesBug() {
    assertThatThrownBy(() -> bind("{}", Impossible.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Impossible.when is a java.util.Date");
  }

  @Test
  void deepNestingCostsNoStack() {
    String deep = "[".repeat(5_000) + "]".repeat(5_000);
    String tooDeep = "[".repeat(100_000) + "]".repeat(100_000);
    assertThat(bind("{\"id\":\"a\",\"x\":" + deep + "}", Text.class).id).isEqualTo("a");
    assertBad("{\"id\":\"a\",\"x\":" + tooDeep + "}", Text.class)
        .hasMessageContaining("limit: Document nesting depth (10001) exceeds the maximum allowed")
        .hasMessageNotContaining("StreamRead")
        .hasMessageNotContaining("get");
    assertBad(deep, JsonValue.class).hasMessageContaining("nested deeper");
    assertBad("{\"anything\":" + deep + "}", Holder.class).hasMessageContaining("nested deeper");
    String nodes = "{\"name\":\"a\",\"children\":[".repeat(1000) + "]}".repeat(1000);
    assertThat(bind(nodes, Tree.class).name).isEqualTo("a"); // the deepest are left out
  }

  @Test
  void whatIsNoJsonIsSaidInWords() {
    assertBad("", Text.class).hasMessage("is empty");
    assertBad("{\"id\":", Text.class).hasMessageContaining("cut short");
    assertBad("{\"id\":\"a\"} {", Text.class).hasMessageContaining("goes on");
    assertBad("{'id':1}", Text.class).hasMessageContaining("no JSON");
    assertBad("[]", Text.class).hasMessage("is no object");
    assertBad("{\"id\":\"\u0001\"}", Text.class).hasMessageContaining("no JSON");
    assertBad("null", Text.class).hasMessageContaining("no value");
  }

  @Test
  void aByteOrderMarkAndTheNullCharacterDoNoHarm() {
    assertThat(bind("\uFEFF{\"id\":\"a\\u0000b\"}", Text.class).id).isEqualTo("a\0b");
  }

  @Test
  void wrongBytesAreBad() {
    byte[] json = "{\"id\":\"?\"}".getBytes(StandardCharsets.UTF_8);
    json[7] = (byte) 0xE9; // e with an accent in Latin-1
    assertThatThrownBy(() -> binding.bind(json, Text.class))
        .isInstanceOf(BindingException.class)
        .hasMessageContaining("UTF-8");
  }

  @Test
  void aRowOfCsvBelowItsHeaderBindsLikeJson() {
    assertThat(bind("ra,dec\n12.5,-3\n", Candidate.class)).isEqualTo(new Candidate(12.5, -3));
  }

  @Test
  void valuesShownAreShort() {
    assertBad("{\"mag\":\"" + "x".repeat(100_000) + "\"}", Number.class)
        .extracting(BindingException::value)
        .asString()
        .hasSize(101);
  }
}
