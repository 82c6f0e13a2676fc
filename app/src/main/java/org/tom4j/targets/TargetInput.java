package org.tom4j.targets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Permissions;
import org.tom4j.api.ApiProblem;
import org.tom4j.api.Says;
import tools.jackson.databind.JsonNode;

/** A sidereal target as a program sends it. */
@Says("A sidereal target to make, or what is to stand in the place of one.")
record TargetInput(
    @Says("1 to 100 characters.") String name,
    @Nullable List<String> aliases,
    @Says("ICRS: degrees, or text such as 05:34:31.94 in hours.") JsonNode ra,
    @Says("ICRS: degrees, or text such as +22:00:52.2.") JsonNode dec,
    @Says("Julian years; 2000 if absent.") @Nullable Double epoch,
    @Says("mas/yr, with cos dec.") @Nullable Double pmRa,
    @Says("mas/yr.") @Nullable Double pmDec,
    @Says("mas.") @Nullable Double parallax,
    @Says("pc.") @Nullable Double distance,
    @Says("pc, one sigma.") @Nullable Double distanceErr,
    @Says("arcsec, one sigma.") @Nullable Double positionError,
    @Says("As this TOM's settings say if absent; of a change: as before.")
        @Nullable Permissions permissions,
    @Says("Numbers of your groups that may see, change and delete it; all of them if absent.")
        @Nullable List<Long> groups,
    @Says("Why it is here.") @Nullable String note,
    @Says("Further values; a change leaves them as they are.") @Nullable Map<String, String> extras,
    @Says("Make it also within the match radius of another target.") @Nullable Boolean evenIfNear,
    @Says("Of a change: the version that was read.") @Nullable Long version) {

  /**
   * The draft, read as the form reads it.
   *
   * @param mine the groups that the person is in
   * @param known the names there were, which keep their source
   * @throws ApiProblem with all that is wrong
   */
  TargetDraft draft(Set<Long> mine, List<TargetName> known) {
    var form = new TargetForm(fields());
    TargetDraft draft = form.draft(mine, List.of());
    draft =
        new TargetDraft(
            draft.name(),
            aliases(known),
            draft.type(),
            draft.position(),
            draft.motion(),
            draft.permissions(),
            draft.groups(),
            extrasOfAPerson(),
            draft.note(),
            null,
            draft.evenIfNear());
    Map<String, String> problems = new LinkedHashMap<>(DraftCheck.problems(draft));
    problems.putAll(form.problems());
    if (extras != null && extras.containsValue(null)) {
      problems.put("extras", "A further value is a text.");
    }
    if (!problems.isEmpty()) {
      throw ApiProblem.wrong("", problems);
    }
    return draft;
  }

  private Map<String, List<String>> fields() {
    Map<String, List<String>> fields = new HashMap<>();
    put(fields, "name", name);
    put(fields, "ra", text(ra));
    put(fields, "dec", text(dec));
    put(fields, "epoch", epoch);
    put(fields, "pm_ra", pmRa);
    put(fields, "pm_dec", pmDec);
    put(fields, "parallax", parallax);
    put(fields, "distance", distance);
    put(fields, "distance_err", distanceErr);
    put(fields, "position_error", positionError);
    put(fields, "permissions", permissions);
    put(fields, "note", note);
    put(fields, "even_if_near", evenIfNear);
    if (groups != null) {
      fields.put("groups", groups.stream().map(String::valueOf).toList());
    }
    return fields;
  }

  private static void put(Map<String, List<String>> fields, String name, @Nullable Object value) {
    if (value != null) {
      fields.put(name, List.of(value.toString()));
    }
  }

  /** What is neither is left to be called no coordinate. */
  private static @Nullable String text(@Nullable JsonNode coordinate) {
    if (coordinate == null || coordinate.isNull()) {
      return null;
    }
    return coordinate.isString() ? coordinate.asString() : coordinate.toString();
  }

  private List<TargetName> aliases(List<TargetName> known) {
    List<TargetName> names = new ArrayList<>();
    for (String alias : aliases == null ? List.<String>of() : aliases) {
      String source =
          known.stream()
              .filter(name -> !name.main() && name.name().equals(alias.strip()))
              .findFirst()
              .map(TargetName::source)
              .orElse(null);
      names.add(new TargetName(alias.strip(), false, source));
    }
    return names;
  }

  private List<TargetExtra> extrasOfAPerson() {
    List<TargetExtra> further = new ArrayList<>();
    if (extras != null) {
      extras.forEach(
          (key, value) -> further.add(new TargetExtra(key, String.valueOf(value), null)));
    }
    return further;
  }
}
