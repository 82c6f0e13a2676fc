package org.tom4j.questions;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Cone;
import org.tom4j.broker.AlertQuestion;
import org.tom4j.runtime.form.Filled;
import org.tom4j.runtime.form.FormField;
import org.tom4j.runtime.form.NameResolver;
import org.tom4j.runtime.form.RecordForm;
import org.tom4j.web.FieldView;

/**
 * The question as a form: the fields of a query form, of which a radius may be left out.
 *
 * @param values field → values as typed
 * @param problems field → words; "" = the form as a whole
 * @param question what is asked, or null while there are problems
 */
public record QuestionForm(
    Map<String, List<String>> values,
    Map<String, String> problems,
    @Nullable AlertQuestion question) {

  private static final RecordForm<AlertQuestion> FORM =
      RecordForm.of(AlertQuestion.class, NameResolver.none(), new OwnCode());

  private static final String POSITION = "position";
  private static final String RADIUS = "position_radius";
  private static final String UNIT = "position_radius_unit";

  /** About what two surveys of 1 arcsec a pixel agree to, generously. */
  private static final String USUAL_RADIUS = "5";

  private static final String USUAL_UNIT = "arcsec";
  private static final MathContext SHOWN = new MathContext(8);

  /** Its inputs, in order. */
  public static List<FormField> inputs() {
    return FORM.fields();
  }

  /** What stands in a new form: what an address says, and the usual radius. */
  static QuestionForm begin(Map<String, List<String>> sent) {
    Map<String, List<String>> values = new HashMap<>(sent);
    if (isEmpty(values, RADIUS)) {
      values.put(RADIUS, List.of(USUAL_RADIUS));
      values.put(UNIT, List.of(USUAL_UNIT));
    }
    return new QuestionForm(values, Map.of(), null);
  }

  /** Reads what was sent; names of positions are those that the asking person may know. */
  public static QuestionForm read(Map<String, List<String>> sent, NameResolver names) {
    Map<String, List<String>> values = new HashMap<>(sent);
    if (isEmpty(values, POSITION)) {
      values.remove(RADIUS);
      values.remove(UNIT);
    } else if (isEmpty(values, RADIUS)) {
      values.put(RADIUS, List.of(USUAL_RADIUS));
      values.put(UNIT, List.of(USUAL_UNIT));
    }
    return switch (FORM.fill(values, names)) {
      case Filled.Valid(String json) ->
          new QuestionForm(sent, Map.of(), FORM.query(json, names).atCoordinates());
      case Filled.Invalid(Map<String, String> problems) -> new QuestionForm(sent, problems, null);
    };
  }

  private static boolean isEmpty(Map<String, List<String>> values, String field) {
    return values.getOrDefault(field, List.of()).stream().allMatch(String::isBlank);
  }

  /** A question as it is stored. */
  static String json(AlertQuestion question) {
    return switch (FORM.store(question)) {
      case Filled.Valid(String json) -> json;
      case Filled.Invalid(Map<String, String> problems) ->
          throw new IllegalStateException(question + " cannot be stored: " + problems);
    };
  }

  /** A stored question. */
  static AlertQuestion read(String json) {
    return FORM.query(json);
  }

  /** A stored question as it would be typed, to be asked again or otherwise. */
  static Map<String, String> typed(Question question) {
    Map<String, String> typed = new LinkedHashMap<>();
    FORM.values(question.json()).forEach((field, values) -> typed.put(field, values.getFirst()));
    Cone place = question.what().position();
    if (place != null) {
      BigDecimal arcsec = new BigDecimal(place.radius().arcseconds()).round(SHOWN);
      typed.put(RADIUS, arcsec.stripTrailingZeros().toPlainString());
      typed.put(UNIT, USUAL_UNIT);
    }
    return typed;
  }

  /** The same as it was typed, with what is wrong with asking it at all. */
  QuestionForm refused(String words) {
    return new QuestionForm(values, Map.of("", words), null);
  }

  /** Its inputs with what stands in them and what is wrong. */
  List<FieldView> fields() {
    List<FieldView> fields = new ArrayList<>();
    for (FormField field : inputs()) {
      fields.add(
          FieldView.of(
              field, values.getOrDefault(field.name(), List.of()), problems.get(field.name())));
    }
    return fields;
  }
}
