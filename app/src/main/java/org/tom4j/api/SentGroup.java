package org.tom4j.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.GroupRight;
import tools.jackson.databind.JsonNode;

/**
 * A group as a program names it: by its number, or as the object that GET answers.
 *
 * @param id its number
 * @param mayChange what the object says of that; null: nothing
 */
public record SentGroup(long id, @Nullable Boolean mayChange) {

  /**
   * The groups of a list.
   *
   * @param wrong takes a JSON pointer below the list ({@code /0}, or "" for the list) and words
   */
  public static List<SentGroup> of(JsonNode sent, BiConsumer<String, String> wrong) {
    if (!sent.isArray()) {
      wrong.accept("", "A list is expected here.");
      return List.of();
    }
    List<SentGroup> groups = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      JsonNode one = sent.get(i);
      JsonNode id = one.isObject() ? one.path("id") : one;
      JsonNode change = one.path("may_change");
      if (!id.isIntegralNumber() || !id.canConvertToLong()) {
        wrong.accept("/" + i, "A group is named by its number, or by an object with its id.");
      } else if (!change.isMissingNode() && !change.isBoolean()) {
        wrong.accept("/" + i + "/may_change", "true or false is expected here.");
      } else {
        groups.add(
            new SentGroup(id.longValue(), change.isMissingNode() ? null : change.booleanValue()));
      }
    }
    return groups;
  }

  /**
   * Which groups may see something, and whether they may change it. A group of others may stand
   * there as it is, for so GET gives it.
   *
   * @param mine the groups that the person can give rights to
   * @param there the groups that have rights already
   * @param wrong takes a JSON pointer below the list and words
   */
  public static Map<Long, Boolean> rights(
      JsonNode sent, Set<Long> mine, List<GroupRight> there, BiConsumer<String, String> wrong) {
    Map<Long, Boolean> chosen = new LinkedHashMap<>();
    for (SentGroup group : of(sent, wrong)) {
      boolean change = Boolean.TRUE.equals(group.mayChange());
      if (mine.contains(group.id())) {
        chosen.put(group.id(), change);
      } else if (there.stream()
          .noneMatch(known -> known.group() == group.id() && known.mayChange() == change)) {
        wrong.accept("", group.id() + " is not the number of a group of yours.");
      }
    }
    return chosen;
  }
}
