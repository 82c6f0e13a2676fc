package org.tom4j.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tom4j.broker.JsonValue.JsonArray;
import org.tom4j.broker.JsonValue.JsonBoolean;
import org.tom4j.broker.JsonValue.JsonNull;
import org.tom4j.broker.JsonValue.JsonNumber;
import org.tom4j.broker.JsonValue.JsonObject;
import org.tom4j.broker.JsonValue.JsonText;

class JsonValueTest {
  private static final JsonValue ALERT =
      new JsonObject(
          Map.of(
              "candid", new JsonNumber("170028489379768323"),
              "tags", new JsonArray(List.of(new JsonText("young"), new JsonText("nuclear"))),
              "candidate", new JsonObject(Map.of("magpsf", new JsonText(" 18.5 ")))));

  @Test
  void reachesDownWithoutAskingWhatIsThere() {
    assertThat(ALERT.get("candidate").get("magpsf").number()).isEqualTo(18.5);
    assertThat(ALERT.get("tags").elements()).hasSize(2);
    assertThat(ALERT.get("candidate").get("rb").get("deeper").number()).isNull();
    assertThat(ALERT.get("tags").get("x")).isEqualTo(new JsonNull());
    assertThat(ALERT.get("candid").elements()).isEmpty();
  }

  @Test
  void keepsEveryDigitOfALongId() {
    assertThat(ALERT.get("candid").text()).isEqualTo("170028489379768323");
  }

  @Test
  void writesTextNumbersAndTruthAsTextAndNothingElse() {
    assertThat(new JsonText("a").text()).isEqualTo("a");
    assertThat(new JsonNumber("1.50").text()).isEqualTo("1.50");
    assertThat(new JsonBoolean(true).text()).isEqualTo("true");
    assertThat(new JsonNull().text()).isNull();
    assertThat(ALERT.text()).isNull();
    assertThat(new JsonArray(List.of()).text()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "-2.5e3, -2500", "0.1, 0.1", "1e-999999999, 0", "5e-324, 4.9e-324"})
  @Timeout(10)
  void readsANumberAlsoFromText(String digits, double number) {
    assertThat(new JsonNumber(digits).number()).isEqualTo(number);
    assertThat(new JsonText(digits).number()).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "1e999999999", "nan", "null", "", "1,5"})
  @Timeout(10)
  void isNoNumberWhereNoneIsFinite(String digits) {
    assertThat(new JsonNumber(digits).number()).isNull();
    assertThat(new JsonText(digits).number()).isNull();
  }

  @Test
  void truthAndObjectsAreNoNumbers() {
    assertThat(new JsonBoolean(true).number()).isNull();
    assertThat(ALERT.number()).isNull();
    assertThat(new JsonNull().number()).isNull();
  }

  @Test
  void writesItselfAsJsonWhateverStandsInATextOfAPersons() {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    members.put("a\"b", new JsonText("\\ \" \n é \uD83D\uDE00"));
    members.put(
        "list",
        new JsonArray(List.of(new JsonNumber("1.50"), new JsonBoolean(true), new JsonNull())));
    assertThat(new JsonObject(members).json())
        .isEqualTo("{\"a\\\"b\":\"\\\\ \\\" \\u000a é \uD83D\uDE00\",\"list\":[1.50,true,null]}");
    assertThat(new JsonObject(Map.of()).json()).isEqualTo("{}");
  }
}
