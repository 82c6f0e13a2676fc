package org.tom4j.targets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tom4j.api.SentGroup;
import tools.jackson.databind.JsonNode;

/**
 * Aliases, extra values and groups as programs send them: in short, or as GET answers them.
 *
 * @param problems by field, in words; filled while reading
 */
record SentLists(Known known, Map<String, String> problems) {

  /**
   * What there is before a change.
   *
   * @param mine groups that the person is in
   * @param names which keep their source
   * @param extras which keep their source where they are unchanged
   * @param groups that the target is for
   */
  record Known(Set<Long> mine, List<TargetName> names, List<TargetExtra> extras, Set<Long> groups) {

    /** Nothing is there yet. */
    static Known nothing(Set<Long> mine) {
      return new Known(mine, List.of(), List.of(), Set.of());
    }
  }

  /** Texts, or objects with a name. Who calls it so cannot be said by who sends it. */
  List<TargetName> aliases(@Nullable JsonNode sent) {
    List<TargetName> aliases = new ArrayList<>();
    for (JsonNode one : list("aliases", sent)) {
      JsonNode name = one.isObject() ? one.path("name") : one;
      if (!name.isString()) {
        problems.put("aliases", "An alias is a text, or an object with a name.");
        return List.of();
      }
      String alias = name.asString().strip();
      String source =
          known.names().stream()
              .filter(old -> !old.main() && old.name().equals(alias))
              .findFirst()
              .map(TargetName::source)
              .orElse(null);
      aliases.add(new TargetName(alias, false, source));
    }
    return aliases;
  }

  /** An object of texts, or a list of objects with key and value. */
  List<TargetExtra> extras(@Nullable JsonNode sent) {
    Map<String, TargetExtra> extras = new LinkedHashMap<>();
    if (sent != null && sent.isObject()) {
      sent.properties().forEach(one -> extra(extras, one.getKey(), one.getValue()));
      return List.copyOf(extras.values());
    }
    for (JsonNode one : list("extras", sent)) {
      JsonNode key = one.path("key");
      if (!key.isString()) {
        problems.put("extras", "A further value is an object with key and value, both texts.");
        return List.of();
      }
      extra(extras, key.asString(), one.path("value"));
    }
    return List.copyOf(extras.values());
  }

  private void extra(Map<String, TargetExtra> extras, String key, JsonNode value) {
    if (!value.isString()) {
      problems.put("extras", "A further value is a text; “" + key + "” is none.");
      return;
    }
    TargetExtra extra =
        ExtraText.withSource(new TargetExtra(key, value.asString(), null), known.extras());
    if (extras.put(key, extra) != null) {
      problems.put("extras", "“" + key + "” is there twice.");
    }
  }

  /** Those of the person; null: not said. Groups of others may stand there, for so GET answers. */
  @Nullable List<String> groups(@Nullable JsonNode sent) {
    if (sent == null || sent.isNull()) {
      return null;
    }
    return SentGroup.of(sent, (pointer, words) -> problems.put("groups", words)).stream()
        .map(SentGroup::id)
        .filter(id -> known.mine().contains(id) || !known.groups().contains(id))
        .map(Object::toString)
        .toList();
  }

  private Iterable<JsonNode> list(String field, @Nullable JsonNode sent) {
    if (sent == null || sent.isNull()) {
      return List.of();
    }
    if (!sent.isArray()) {
      problems.put(field, "A list is expected here.");
      return List.of();
    }
    return Objects.requireNonNull(sent);
  }
}
