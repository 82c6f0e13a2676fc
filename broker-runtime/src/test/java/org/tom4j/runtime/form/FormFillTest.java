package org.tom4j.runtime.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tom4j.form.Range;

/** From what is typed to the record, or to words about what is wrong. */
class FormFillTest {
  enum Band {
    G,
    R
  }

  record Query(
      String name,
      int rows,
      @Nullable Double score,
      boolean fresh,
      @Nullable Band band,
      @Nullable Set<Band> bands,
      @Nullable LocalDate night,
      @Nullable Range<Double> mag) {}

  private final RecordForm<Query> form = Forms.of(Query.class);

  @Test
  void everyValueReachesTheRecord() {
    assertThat(
            Forms.query(
                form,
                "name= ZTF18abc ",
                "rows=7",
                "score=.5",
                "fresh=true",
                "band=r",
                "bands=r",
                "bands=g",
                "night=2018-08-27",
                "mag_min=18",
                "mag_max=20.5"))
        .isEqualTo(
            new Query(
                "ZTF18abc",
                7,
                0.5,
                true,
                Band.R,
                Set.of(Band.R, Band.G),
                LocalDate.of(2018, 8, 27),
                new Range<>(18.0, 20.5)));
  }

  @Test
  void whatIsLeftEmptyIsNullAndABoxThatIsAbsentIsFalse() {
    assertThat(Forms.query(form, "name=x", "rows=1", "score= ", "mag_min=", "band="))
        .isEqualTo(new Query("x", 1, null, false, null, null, null, null));
  }

  @Test
  void aRangeMayBeOpenAtEitherEnd() {
    assertThat(Forms.query(form, "name=x", "rows=1", "mag_max=20").mag())
        .isEqualTo(new Range<>(null, 20.0));
  }

  @Test
  void allProblemsAreToldAtOnce() {
    assertThat(Forms.problems(form, "name= ", "rows=two", "score=abc", "band=z", "night=yesterday"))
        .containsExactly(
            entry("name", "Fill this in"),
            entry("rows", "'two' is not a whole number. Write it like 18"),
            entry("score", "'abc' is not a number. Write it like 18.5"),
            entry("band", "'z' is not one of: g, r"),
            entry("night", "'yesterday' is not a date. Write it like 2018-08-27"));
  }

  @Test
  void aRangeWrongWayRoundIsAProblemOfItsLowerEnd() {
    assertThat(Forms.problems(form, "name=x", "rows=1", "mag_min=5", "mag_max=3"))
        .containsExactly(entry("mag_min", "The lower end 5.0 is above the upper end 3.0"));
  }

  @Test
  void numbersThatAreNoneOrNotFiniteAreRefused() {
    for (String text :
        List.of("NaN", "Infinity", "1e999", "0x10", "1,5", "1_000", "--1", ".", "1e", "1d", "٣")) {
      assertThat(Forms.problems(form, "name=x", "rows=1", "score=" + text))
          .as(text)
          .containsOnlyKeys("score");
    }
  }

  @Test
  void wholeNumbersBeyondTheirTypeAreRefused() {
    for (String text : List.of("2147483648", "-2147483649", "9".repeat(90), "1.0", "1e3")) {
      assertThat(Forms.problems(form, "name=x", "rows=" + text)).as(text).containsOnlyKeys("rows");
    }
  }

  @Test
  void aPrintedMinusSignIsAMinus() {
    assertThat(Forms.query(form, "name=x", "rows=\u22123", "score=\u22120.5").score())
        .isEqualTo(-0.5);
  }

  @Test
  void textThatCannotBeKeptIsRefused() {
    assertThat(Forms.problems(form, "name=a\0b", "rows=1")).containsOnlyKeys("name");
    assertThat(Forms.problems(form, "name=a\uD800b", "rows=1")).containsOnlyKeys("name");
    assertThat(Forms.problems(form, "name=" + "x".repeat(10_001), "rows=1"))
        .containsOnlyKeys("name");
    assertThat(Forms.query(form, "name=" + "x".repeat(10_000), "rows=1").name()).hasSize(10_000);
    assertThat(Forms.query(form, "name=\uD83D\uDE00", "rows=1").name()).isEqualTo("\uD83D\uDE00");
  }

  @Test
  void severalValuesForOneInputAreRefused() {
    assertThat(Forms.problems(form, "name=x", "name=y", "rows=1"))
        .containsExactly(entry("name", "Give one value, not 2"));
  }

  @Test
  void namesThatTheFormDoesNotHaveAreIgnored() {
    assertThat(Forms.json(form, "name=x", "rows=1", "_csrf=abc", "query_name=q"))
        .isEqualTo("{\"name\":\"x\",\"rows\":1}");
  }

  record Crossed(@Nullable String name, @Nullable Double score) {
    Crossed {
      if (name == null && score == null) {
        throw new IllegalArgumentException("Give a name or a score");
      }
    }
  }

  @Test
  void aRuleAcrossFieldsIsAProblemOfTheWholeForm() {
    assertThat(Forms.problems(Forms.of(Crossed.class)))
        .containsExactly(entry("", "Give a name or a score"));
    assertThat(Forms.query(Forms.of(Crossed.class), "score=1")).isEqualTo(new Crossed(null, 1.0));
  }

  record Silent(int x) {
    Silent {
      throw new IllegalArgumentException();
    }
  }

  @Test
  void aRuleWithoutWordsIsToldAllTheSame() {
    assertThat(Forms.problems(Forms.of(Silent.class), "x=1"))
        .containsExactly(entry("", "These values do not go together"));
  }

  record Buggy(int x) {
    Buggy {
      Objects.requireNonNull(x == 1 ? null : "", "bug");
    }
  }

  @Test
  void anythingElseThatARecordThrowsIsItsBug() {
    assertThatThrownBy(() -> Forms.of(Buggy.class).fill(Forms.values("x=1")))
        .hasRootCauseInstanceOf(NullPointerException.class);
  }

  record Inner(String band, double mag) {
    Inner {
      if (mag < 0) {
        throw new IllegalArgumentException("too bright");
      }
    }
  }

  record Outer(@Nullable Inner inner) {}

  @Test
  void anOptionalGroupIsThereOnceAnyOfItIsFilledIn() {
    RecordForm<Outer> outer = Forms.of(Outer.class);
    assertThat(Forms.query(outer)).isEqualTo(new Outer(null));
    assertThat(Forms.query(outer, "band=g", "mag=3")).isEqualTo(new Outer(new Inner("g", 3)));
    assertThat(Forms.problems(outer, "band=g")).containsExactly(entry("mag", "Fill this in"));
    assertThat(Forms.problems(outer, "band=g", "mag=-1")).containsExactly(entry("", "too bright"));
  }

  record Chosen(Set<Band> bands, Range<Instant> time) {}

  @Test
  void aRequiredSetOrRangeMustNotBeEmpty() {
    assertThat(Forms.problems(Forms.of(Chosen.class)))
        .isEqualTo(Map.of("bands", "Choose at least one", "time_min", "Fill in at least one end"));
  }

  @Test
  void aBoxIsTrueOrFalse() {
    assertThat(Forms.query(form, "name=x", "rows=1", "fresh=false").fresh()).isFalse();
    assertThat(Forms.problems(form, "name=x", "rows=1", "fresh=maybe")).containsOnlyKeys("fresh");
  }
}
