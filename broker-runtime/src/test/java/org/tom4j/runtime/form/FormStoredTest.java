package org.tom4j.runtime.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tom4j.astro.Cone;
import org.tom4j.form.Range;

/** A query in the database: what is written, and what comes back. */
class FormStoredTest {
  enum Band {
    G,
    R
  }

  record Query(
      String name,
      @Nullable Long id,
      @Nullable Double score,
      boolean fresh,
      @Nullable Set<Band> bands,
      @Nullable Range<Instant> time,
      @Nullable Cone position) {}

  private final RecordForm<Query> form = Forms.of(Query.class);

  @Test
  void everyKindHasItsJsonAndEmptyOnesHaveNone() {
    assertThat(
            Forms.json(
                form,
                "name=a \"quoted\" name",
                "id=+9007199254740993",
                "score=+018.50",
                "fresh=true",
                "bands=r",
                "time_min=2018-08-27",
                "position=10.5 -20",
                "position_radius=5"))
        .isEqualTo(
            "{\"name\":\"a \\\"quoted\\\" name\",\"id\":9007199254740993,\"score\":18.50,"
                + "\"fresh\":true,\"bands\":[\"r\"],\"time_min\":\"2018-08-27T00:00:00Z\","
                + "\"position\":\"10.5 -20\",\"position_radius\":5}");
  }

  @Test
  void numbersAreKeptAsTyped() {
    Map.of(".5", "0.5", "5.", "5", "-007", "-7", "1E3", "1e3", "1e+05", "1e+05", "0.10", "0.10")
        .forEach((typed, stored) ->
            assertThat(Forms.json(form, "name=x", "score=" + typed))
                .isEqualTo("{\"name\":\"x\",\"score\":" + stored + "}"));
  }

  @Test
  void whatIsStoredFillsTheFormAgain() {
    String[] typed = {
      "name=x",
      "id=9007199254740993",
      "score=18.50",
      "fresh=true",
      "bands=g",
      "bands=r",
      "time_min=2018-08-27T00:00:00Z",
      "position=M31",
      "position_radius=5",
      "position_radius_unit=arcmin"
    };
    Map<String, List<String>> values = form.values(Forms.json(form, typed));
    assertThat(values).isEqualTo(Forms.values(typed));
    assertThat(form.fill(values)).isEqualTo(new Filled.Valid(Forms.json(form, typed)));
  }

  @Test
  void aFieldThatHasVanishedIsAProblemNotAnException() {
    String stored = "{\"name\":\"x\",\"colour\":\"red\"}";
    assertThat(form.fillJson(stored))
        .isInstanceOfSatisfying(
            Filled.Invalid.class,
            invalid ->
                assertThat(invalid.problems().get("colour"))
                    .startsWith("This form has no such field; it has name, id"));
    assertThatThrownBy(() -> form.query(stored))
        .isInstanceOf(QueryRefused.class)
        .hasMessageStartingWith("colour: This form has no such field");
    assertThat(form.values(stored)).isEqualTo(Map.of("name", List.of("x")));
  }

  @Test
  void aFieldThatHasChangedItsTypeIsAProblemNotAnException() {
    assertThat(form.fillJson("{\"name\":{\"a\":[1]},\"id\":\"abc\",\"bands\":[[1],\"g\"]}"))
        .isInstanceOfSatisfying(
            Filled.Invalid.class,
            invalid ->
                assertThat(invalid.problems())
                    .containsOnlyKeys("name", "id", "bands")
                    .contains(entry("id", "'abc' is not a whole number. Write it like 18")));
  }

  @Test
  void jsonOfAnApiMaySayNullAndFalse() {
    assertThat(form.fillJson("{\"name\":\"x\",\"score\":null,\"fresh\":false,\"bands\":[]}"))
        .isEqualTo(new Filled.Valid("{\"name\":\"x\"}"));
  }

  @Test
  void whatIsNoJsonObjectIsAProblem() {
    for (String broken : List.of("", "[]", "{", "{\"name\":\"x\"} x", "nonsense", "null")) {
      assertThat(form.fillJson(broken))
          .as(broken)
          .isInstanceOfSatisfying(
              Filled.Invalid.class, invalid -> assertThat(invalid.problems()).containsKey(""));
      assertThat(form.values(broken)).as(broken).isNotNull();
    }
  }

  @Test
  void theSchemaTellsTypesChoicesAndWhatIsRequired() {
    assertThat(form.jsonSchema())
        .startsWith("{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\"")
        .contains("\"name\":{\"title\":\"Name\",\"type\":\"string\",\"maxLength\":10000}")
        .contains("\"id\":{\"title\":\"Id\",\"type\":\"integer\"}")
        .contains(
            "\"bands\":{\"title\":\"Bands\",\"type\":\"array\",\"items\":{\"type\":\"string\","
                + "\"enum\":[\"g\",\"r\"]},\"uniqueItems\":true}")
        .contains("\"format\":\"date-time\"")
        .contains("\"enum\":[\"arcsec\",\"arcmin\",\"deg\"]")
        .endsWith("\"required\":[\"name\"],\"additionalProperties\":false}");
  }
}
