package org.tom4j.alerts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.GroupRight;
import org.tom4j.access.Permissions;
import org.tom4j.access.Rights;
import org.tom4j.api.AlsoTakes;
import org.tom4j.api.ApiProblem;
import org.tom4j.api.Says;
import org.tom4j.api.SentGroup;
import org.tom4j.runtime.form.Filled;
import org.tom4j.runtime.modules.BrokerModule;
import org.tom4j.runtime.modules.ModuleFailure;
import tools.jackson.databind.JsonNode;

/** A query as a program sends it: to be saved, to be changed, or to be run once. */
@Says("A query to save, or to run once.")
@AlsoTakes(QueryAnswer.class)
record QueryInput(
    @Says("Its name; a change cannot name another one.") @Nullable String broker,
    @Says("1 to 500 characters; may be left out where nothing is saved.")
        @Nullable String queryName,
    @Says("What the broker's form asks; see the broker's schema.") @Nullable JsonNode parameters,
    @Says(
            "private, or public: seen by everyone who is signed in. Left out: as before; new: private.")
        @Nullable Permissions permissions,
    @Says(
            "Groups of yours that may see it: numbers, or objects with id and may_change, as GET"
                + " gives them. Left out: as before; new: all of yours, which may change it.")
        @Nullable JsonNode groups,
    @Says("Of a change: the version that was read.") @Nullable Long version,
    @Says("Of a run: keep at most so many alerts.") @Nullable Long limit) {

  /** The name without blanks round it, "" if there is none. */
  String name() {
    return queryName == null ? "" : queryName.strip();
  }

  /**
   * What is to be saved.
   *
   * @param parameters as they are stored
   */
  record Saved(String parameters, Rights rights) {}

  /**
   * The query to save.
   *
   * @param mine the groups that the person can give rights to
   * @param there the groups that have rights already
   * @throws ApiProblem with all that is wrong
   */
  Saved saved(BrokerModule module, Set<Long> mine, List<GroupRight> there) {
    Map<String, String> problems = new LinkedHashMap<>();
    String stored = stored(module, true, problems);
    if (permissions == Permissions.OPEN) {
      problems.put(
          "/permissions", "A query is private or public: alerts are for who is signed in.");
    }
    @Nullable Map<Long, Boolean> chosen =
        groups == null
            ? null
            : SentGroup.rights(
                groups, mine, there, (pointer, words) -> problems.put("/groups" + pointer, words));
    refuse(problems);
    return new Saved(stored, new Rights(permissions, chosen));
  }

  /**
   * The parameters to run once.
   *
   * @throws ApiProblem with all that is wrong
   */
  String once(BrokerModule module) {
    Map<String, String> problems = new LinkedHashMap<>();
    String stored = stored(module, false, problems);
    if (permissions != null) {
      problems.put("/permissions", "Only a saved query can be shared; this run is yours.");
    }
    if (groups != null) {
      problems.put("/groups", "Only a saved query can be shared; this run is your groups'.");
    }
    refuse(problems);
    return stored;
  }

  private String stored(BrokerModule module, boolean nameRequired, Map<String, String> problems) {
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
    return stored;
  }

  private static void refuse(Map<String, String> problems) {
    if (!problems.isEmpty()) {
      throw ApiProblem.wrong(
          problems.entrySet().stream()
              .map(one -> new ApiProblem.Wrong(one.getKey(), one.getValue()))
              .toList());
    }
  }
}
