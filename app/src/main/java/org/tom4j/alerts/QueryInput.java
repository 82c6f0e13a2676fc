package org.tom4j.alerts;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tom4j.api.ApiProblem;
import org.tom4j.api.Says;
import org.tom4j.runtime.form.Filled;
import org.tom4j.runtime.modules.BrokerModule;
import org.tom4j.runtime.modules.ModuleFailure;
import tools.jackson.databind.JsonNode;

/** A query as a program sends it: to be saved, to be changed, or to be run once. */
@Says("A query to save, or to run once.")
record QueryInput(
    @Says("Its name; a change cannot name another one.") @Nullable String broker,
    @Says("1 to 500 characters; may be left out where nothing is saved.")
        @Nullable String queryName,
    @Says("What the broker's form asks; see the broker's schema.") @Nullable JsonNode parameters,
    @Says("Of a change: the version that was read.") @Nullable Long version,
    @Says("Of a run: keep at most so many alerts.") @Nullable Long limit) {

  /** The name without blanks round it, "" if there is none. */
  String name() {
    return queryName == null ? "" : queryName.strip();
  }

  /**
   * The parameters as they are stored.
   *
   * @throws ApiProblem with all that is wrong
   */
  String stored(BrokerModule module, boolean nameRequired) {
    Map<String, String> problems = new LinkedHashMap<>();
    String wrongName = QueryForm.nameProblem(name(), nameRequired);
    if (wrongName != null) {
      problems.put("/" + QueryForm.NAME, wrongName);
    }
    if (limit != null && limit < 1) {
      problems.put("/limit", "At least 1 alert must be kept.");
    }
    String stored = "";
    try {
      switch (module.fillJson(parameters == null ? "{}" : parameters.toString())) {
        case Filled.Valid(var json) -> stored = json;
        case Filled.Invalid(var wrong) ->
            wrong.forEach((field, words) ->
                problems.put(field.isEmpty() ? "/parameters" : "/parameters/" + field, words));
      }
    } catch (ModuleFailure failure) {
      problems.put(
          "/parameters", "The module could not read its own form: " + failure.getMessage());
    }
    if (!problems.isEmpty()) {
      throw ApiProblem.wrong(
          problems.entrySet().stream()
              .map(one -> new ApiProblem.Wrong(one.getKey(), one.getValue()))
              .toList());
    }
    return stored;
  }
}
