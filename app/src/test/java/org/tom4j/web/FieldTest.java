package org.tom4j.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tom4j.form.Choice;
import org.tom4j.web.FieldView.Widget;

class FieldTest {

  @ParameterizedTest
  @EnumSource(Widget.class)
  void everyWidgetHasALabelAndSendsItsName(Widget widget) {
    Document page =
        draw(
            FieldView.of("mag_min", "Magnitude from", widget)
                .withChoices(List.of(new Choice("a", "A"), new Choice("b", "B"))));
    Element input = page.expectFirst("[name=mag_min]");
    if (widget == Widget.CHOICES) {
      assertThat(page.select("fieldset > legend").text()).isEqualTo("Magnitude from");
      assertThat(page.select("label").eachText()).containsExactly("A", "B");
    } else {
      assertThat(page.select("label[for=f-mag_min]").text()).isEqualTo("Magnitude from");
      assertThat(input.id()).isEqualTo("f-mag_min");
    }
  }

  @ParameterizedTest
  @EnumSource(Widget.class)
  void aProblemStandsBesideItsFieldAndIsReadWithIt(Widget widget) {
    Document page =
        draw(
            FieldView.of("dec", "Dec", widget)
                .withHelp("in degrees")
                .withProblem("93.6 is outside −90 … +90"));
    assertThat(page.select("#f-dec-problem").text()).isEqualTo("93.6 is outside −90 … +90");
    assertThat(page.select("#f-dec").attr("aria-describedby"))
        .isEqualTo("f-dec-problem f-dec-help");
    if (widget != Widget.CHOICES) {
      assertThat(page.select("#f-dec").attr("aria-invalid")).isEqualTo("true");
    }
  }

  @Test
  void aSoundFieldIsNotCalledInvalid() {
    Document page = draw(FieldView.of("dec", "Dec", Widget.NUMBER).withValue("12.5"));
    assertThat(page.select("[aria-invalid], [aria-describedby], [required]")).isEmpty();
    assertThat(page.select("#f-dec").val()).isEqualTo("12.5");
  }

  @Test
  void whatWasSentIsShownAgainAsText() {
    String hostile = "\"><script>alert(1)</script>";
    Document page =
        draw(FieldView.of("q", "Query", Widget.TEXT).withValue(hostile).withProblem(hostile));
    assertThat(page.select("script")).isEmpty();
    assertThat(page.select("#f-q").val()).isEqualTo(hostile);
    assertThat(page.select("#f-q-problem").text()).isEqualTo(hostile);
  }

  @Test
  void chosenEntriesStayChosen() {
    List<Choice> bands = List.of(new Choice("g", "ZTF g"), new Choice("r", "ZTF r"));
    Document several =
        draw(
            FieldView.of("bands", "Bands", Widget.CHOICES)
                .withChoices(bands)
                .withValues(List.of("r")));
    assertThat(several.select("input[checked]").eachAttr("value")).containsExactly("r");
    Document one =
        draw(FieldView.of("band", "Band", Widget.CHOICE).withChoices(bands).withValue("g"));
    assertThat(one.select("option[selected]").eachAttr("value")).containsExactly("g");
  }

  @Test
  void aPasswordIsNeverSentBack() {
    Document page = draw(FieldView.of("password", "Password", Widget.PASSWORD).withValue("secret"));
    assertThat(page.html()).doesNotContain("secret");
  }

  @Test
  void theSummaryLeadsToEachProblem() {
    List<FieldView> fields =
        List.of(
            FieldView.of("ra", "RA", Widget.NUMBER),
            FieldView.of("dec", "Dec", Widget.NUMBER).withProblem("too far south"));
    Document page = Parts.draw("parts/problems", Map.of("fields", fields));
    assertThat(page.select("[role=alert] a").eachAttr("href")).containsExactly("#f-dec");
    assertThat(
            Parts.draw("parts/problems", Map.of("fields", List.of(fields.getFirst()))).select("a"))
        .isEmpty();
  }

  @Test
  void fieldsOfAGroupStandUnderItsHeading() {
    Document page =
        Parts.draw(
            "parts/fields",
            Map.of(
                "fields",
                List.of(
                    FieldView.of("name", "Name", Widget.TEXT),
                    FieldView.of("ra", "RA", Widget.NUMBER).withGroup("Where"),
                    FieldView.of("dec", "Dec", Widget.NUMBER).withGroup("Where"))));
    assertThat(page.select("fieldset legend").eachText()).containsExactly("Where");
    assertThat(page.select("fieldset input").eachAttr("name")).containsExactly("ra", "dec");
  }

  private static Document draw(FieldView field) {
    return Parts.draw("parts/field", Map.of("field", field));
  }
}
