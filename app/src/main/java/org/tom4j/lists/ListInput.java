package org.tom4j.lists;

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
import tools.jackson.databind.JsonNode;

/** A list of targets as a program sends it. */
@Says("A list of targets to make, or what is to become of one.")
@AlsoTakes(ListAnswer.class)
record ListInput(
    @Says(
            "1 to 100 characters, of each owner's lists another one. Left out of a change: as before.")
        @Nullable String name,
    @Says("private, public or open. Left out: as before; new: private.")
        @Nullable Permissions permissions,
    @Says(
            "Groups of yours that may see it: numbers, or objects with id and may_change, as GET"
                + " gives them. Left out: as before; new: all of yours, which may change it.")
        @Nullable JsonNode groups,
    @Says("Of a change: the version that was read.") @Nullable Long version) {

  /** The name that is meant, and who may see the list. */
  record Wanted(String name, Rights rights) {}

  /**
   * What is meant.
   *
   * @param before its name so far; "" of a new one
   * @param mine the groups that the person can give rights to
   * @param there the groups that have rights already
   * @throws ApiProblem with all that is wrong
   */
  Wanted wanted(String before, Set<Long> mine, List<GroupRight> there) {
    Map<String, String> problems = new LinkedHashMap<>();
    String called = name == null ? before : name.strip();
    @Nullable String wrongName = TargetList.nameProblem(called);
    if (wrongName != null) {
      problems.put("/name", wrongName);
    }
    @Nullable Map<Long, Boolean> chosen =
        groups == null || groups.isNull()
            ? null
            : SentGroup.rights(
                groups, mine, there, (pointer, words) -> problems.put("/groups" + pointer, words));
    if (!problems.isEmpty()) {
      throw ApiProblem.wrong(
          problems.entrySet().stream()
              .map(one -> new ApiProblem.Wrong(one.getKey(), one.getValue()))
              .toList());
    }
    return new Wanted(called, new Rights(permissions, chosen));
  }
}
