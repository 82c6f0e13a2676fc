package org.tom4j.runtime.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tom4j.astro.Cone;
import org.tom4j.broker.Field;
import org.tom4j.form.Choice;
import org.tom4j.form.Range;

/** How a record's components look as inputs. */
class FormFieldsTest {
  enum Filter {
    g,
    R,
    Ia,
    NOT_CLASSIFIED,
    WORDY {
      @Override
      public String toString() {
        return "said otherwise";
      }
    }
  }

  record Everything(
      String targetName,
      int maxRows,
      @Nullable Long objectID,
      double minScore,
      boolean onlyNew,
      Filter filter,
      Set<Filter> bands,
      LocalDate night,
      @Nullable Instant since,
      Cone position,
      Range<Double> mag) {}

  @Test
  void everyTypeHasItsWidget() {
    assertThat(Forms.of(Everything.class).fields())
        .extracting(FormField::name, FormField::widget)
        .map(each -> each.toList().toString())
        .containsExactly(
            "[target_name, TEXT]",
            "[max_rows, INTEGER]",
            "[object_id, INTEGER]",
            "[min_score, NUMBER]",
            "[only_new, CHECKBOX]",
            "[filter, CHOICE]",
            "[bands, CHOICES]",
            "[night, DATE]",
            "[since, TIME]",
            "[position, POSITION]",
            "[position_radius, NUMBER]",
            "[position_radius_unit, CHOICE]",
            "[mag_min, NUMBER]",
            "[mag_max, NUMBER]");
  }

  @Test
  void nullableComponentsBoxesUnitsAndEndsOfRangesNeedNotBeFilledIn() {
    assertThat(Forms.of(Everything.class).fields())
        .filteredOn(field -> !field.required())
        .extracting(FormField::name)
        .containsExactly(
            "object_id", "only_new", "since", "position_radius_unit", "mag_min", "mag_max");
  }

  @Test
  void labelsAreNamesInWords() {
    assertThat(Forms.of(Everything.class).fields())
        .extracting(FormField::label)
        .startsWith("Target name", "Max rows", "Object id", "Min score")
        .endsWith("Position radius", "Position radius unit", "Mag from", "Mag to");
  }

  @Test
  void choicesAreStoredByLowerCaseNameAndReadAsTheAuthorWroteThem() {
    FormField filter =
        Forms.of(Everything.class).fields().stream()
            .filter(field -> field.name().equals("filter"))
            .findFirst()
            .orElseThrow();
    assertThat(filter.choices())
        .containsExactly(
            new Choice("g", "g"),
            new Choice("r", "R"),
            new Choice("ia", "Ia"),
            new Choice("not_classified", "Not classified"),
            new Choice("wordy", "said otherwise"));
  }

  @Test
  void theUnitOfARadiusIsArcsecFirst() {
    FormField unit =
        Forms.of(Everything.class).fields().stream()
            .filter(field -> field.name().equals("position_radius_unit"))
            .findFirst()
            .orElseThrow();
    assertThat(unit.choices()).extracting(Choice::value).containsExactly("arcsec", "arcmin", "deg");
  }

  record Worded(
      @Field(label = "Name or ID", help = "As in TNS", group = "Object") String name,
      @Field(help = "Brightest first") int rows) {}

  @Test
  void wordsOfAFieldAnnotationReplaceOurs() {
    assertThat(Forms.of(Worded.class).fields())
        .containsExactly(
            new FormField(
                "name", "Name or ID", "As in TNS", "Object", Widget.TEXT, true, List.of()),
            new FormField("rows", "Rows", "Brightest first", "", Widget.INTEGER, true, List.of()));
  }

  record Light(@Nullable Range<Double> mag, String band) {}

  record Grouped(String name, Light lightCurve, @Field(group = "Or else") @Nullable Light other2) {}

  record GroupedOnce(String name, Light lightCurve) {}

  @Test
  void aNestedRecordIsAGroupOfItsOwnNames() {
    assertThat(Forms.of(GroupedOnce.class).fields())
        .extracting(field -> field.group() + "/" + field.name())
        .containsExactly("/name", "Light curve/mag_min", "Light curve/mag_max", "Light curve/band");
  }

  record OptionalGroup(@Nullable Light light) {}

  @Test
  void noInputOfAGroupThatMayBeLeftOutMustBeFilledIn() {
    assertThat(Forms.of(OptionalGroup.class).fields()).noneMatch(FormField::required);
  }

  record Nothing() {}

  @Test
  void aRecordWithoutComponentsIsAnEmptyForm() {
    assertThat(Forms.of(Nothing.class).fields()).isEmpty();
    assertThat(Forms.query(Forms.of(Nothing.class))).isEqualTo(new Nothing());
  }

  private static void refused(Class<? extends Record> type, String... words) {
    assertThatThrownBy(() -> Forms.of(type))
        .isInstanceOf(FormRefused.class)
        .message()
        .contains(words);
  }

  @Test
  void twoInputsOfOneNameAreRefused() {
    refused(Grouped.class, "Light.mag", "mag_min", "rename one");
  }

  record MinAndRange(double magMin, Range<Double> mag) {}

  @Test
  void anEndOfARangeCanClashToo() {
    refused(MinAndRange.class, "MinAndRange.magMin", "MinAndRange.mag", "'mag_min'");
  }

  record Limit(int limit) {}

  record QueryName(String queryName) {}

  record Broker(String broker) {}

  record Csrf(String _csrf) {}

  @Test
  void reservedNamesAreRefusedInWords() {
    refused(Limit.class, "Limit.limit", "'limit'", "rename");
    refused(QueryName.class, "QueryName.queryName", "'query_name'");
    refused(Broker.class, "'broker'");
    refused(Csrf.class, "'_csrf'");
  }

  record Address(URI page) {}

  record Texts(List<String> names) {}

  record TextSet(Set<String> names) {}

  record TextRange(Range<String> names) {}

  record Raw(float x) {}

  @Test
  void aTypeThatNoInputHoldsIsRefusedByComponentAndType() {
    refused(Address.class, "Address.page", "java.net.URI");
    refused(Texts.class, "Texts.names", "java.util.List<java.lang.String>");
    refused(TextSet.class, "TextSet.names");
    refused(TextRange.class, "TextRange.names");
    refused(Raw.class, "Raw.x", "float");
  }

  record Endless(String name, @Nullable Endless next) {}

  @Test
  void aRecordThatContainsItselfIsRefused() {
    refused(Endless.class, "Endless", "contains itself");
  }

  enum Twins {
    a,
    A
  }

  record TwinForm(Twins twins) {}

  @Test
  void choicesThatDifferInCaseOnlyAreRefused() {
    refused(TwinForm.class, "Twins", "differ in case only");
  }
}
