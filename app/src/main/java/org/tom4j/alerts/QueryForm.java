package org.tom4j.alerts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tom4j.runtime.form.Filled;
import org.tom4j.runtime.form.FormField;
import org.tom4j.runtime.modules.BrokerModule;
import org.tom4j.runtime.modules.ModuleFailure;
import org.tom4j.web.FieldView;

/**
 * A query form as a person filled it in: the name and the module's own fields, with what is wrong.
 *
 * @param name the query's name as typed
 * @param values parameter → values as typed
 * @param problems parameter → words; "" = the form as a whole
 * @param stored the query to store, or null while there are problems
 */
record QueryForm(
    String name,
    Map<String, List<String>> values,
    Map<String, String> problems,
    @Nullable String stored) {

  static final String NAME = "query_name";

  /** An empty form, or one with a stored query's values. */
  static QueryForm showing(String name, Map<String, List<String>> values) {
    return new QueryForm(name, values, Map.of(), null);
  }

  /** Reads what a person sent; every problem is told at once. */
  static QueryForm read(
      BrokerModule module, Map<String, String[]> parameters, boolean nameRequired) {
    Map<String, List<String>> values = new HashMap<>();
    parameters.forEach((name, given) -> values.put(name, List.of(given)));
    String name = values.getOrDefault(NAME, List.of("")).getFirst().strip();
    Map<String, String> problems = new LinkedHashMap<>();
    String wrongName = nameProblem(name, nameRequired);
    if (wrongName != null) {
      problems.put(NAME, wrongName);
    }
    String stored = null;
    try {
      switch (module.fill(values)) {
        case Filled.Valid(var json) -> stored = json;
        case Filled.Invalid(var wrong) -> problems.putAll(wrong);
      }
    } catch (ModuleFailure failure) {
      problems.put("", "The module could not read its own form: " + failure.getMessage());
    }
    return new QueryForm(name, values, problems, problems.isEmpty() ? stored : null);
  }

  /** What is wrong with a query's name, or null. */
  static @Nullable String nameProblem(String name, boolean required) {
    if (name.isEmpty()) {
      return required ? "Give the query a name, so that you find it again." : null;
    }
    if (name.length() > BrokerQuery.MAX_NAME) {
      return "The name has %d characters; at most %d are kept."
          .formatted(name.length(), BrokerQuery.MAX_NAME);
    }
    return name.indexOf('\0') >= 0
        ? "The name has a character that cannot be stored (U+0000)."
        : null;
  }

  /** The module's fields as inputs, in its order. */
  List<FieldView> fields(BrokerModule module) {
    List<FieldView> fields = new ArrayList<>();
    for (FormField field : module.fields()) {
      fields.add(
          FieldView.of(
              field, values.getOrDefault(field.name(), List.of()), problems.get(field.name())));
    }
    return fields;
  }
}
