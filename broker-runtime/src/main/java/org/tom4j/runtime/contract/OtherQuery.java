package org.tom4j.runtime.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tom4j.form.Choice;
import org.tom4j.runtime.form.Filled;
import org.tom4j.runtime.form.FormField;
import org.tom4j.runtime.form.QueryTexts;
import org.tom4j.runtime.form.RecordForm;

/** A query much like a given one. */
final class OtherQuery {
  private OtherQuery() {}

  /** One field is filled in otherwise; the same query if the form allows no other. */
  static <Q extends Record> Q than(Q query, Attempt<Q, ?> attempt) {
    QueryTexts texts = QueryTexts.of(query);
    RecordForm<Q> form;
    try {
      form = attempt.form(texts.names());
    } catch (Broken noForm) {
      return query; // told by the form's own check
    }
    for (FormField field : form.fields()) {
      for (String text : others(field, texts.values().get(field.name()))) {
        Map<String, List<String>> changed = new LinkedHashMap<>(texts.values());
        changed.put(field.name(), text.isEmpty() ? List.of() : List.of(text));
        if (form.fill(changed) instanceof Filled.Valid(String json)) {
          Q other = form.query(json);
          if (!other.equals(query)) {
            return other;
          }
        }
      }
    }
    return query;
  }

  private static List<String> others(FormField field, @Nullable List<String> now) {
    String text = now == null || now.isEmpty() ? "" : now.getFirst();
    return switch (field.widget()) {
      case TEXT -> List.of(text + "x", text + "1");
      case INTEGER, NUMBER -> List.of(text.equals("1") ? "2" : "1");
      case CHECKBOX -> List.of(text.isEmpty() ? "true" : "");
      case CHOICE, CHOICES -> field.choices().stream().map(Choice::value).toList();
      // Near what it was: a service that is asked day by day would be asked years of days.
      case DATE ->
          List.of(text.isEmpty() ? "2020-02-02" : LocalDate.parse(text).plusDays(1).toString());
      case TIME ->
          List.of(
              text.isEmpty()
                  ? "2020-02-02 02:02:02"
                  : Instant.parse(text).plusSeconds(1).toString());
      case POSITION -> List.of("10.5 -20.5");
    };
  }
}
