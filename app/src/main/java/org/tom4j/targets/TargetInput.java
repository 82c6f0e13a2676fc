package org.tom4j.targets;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Permissions;
import org.tom4j.api.AlsoTakes;
import org.tom4j.api.ApiProblem;
import org.tom4j.api.Says;
import tools.jackson.databind.JsonNode;

/** A sidereal target as a program sends it. */
@Says("A sidereal target to make, or what is to stand in the place of one.")
@AlsoTakes(TargetAnswer.class)
record TargetInput(
    @Says("1 to 100 characters.") String name,
    @Says("Other names: texts, or objects with a name, as GET answers them. Left out: none.")
        @Nullable JsonNode aliases,
    @Says("sidereal.") @Nullable TargetType type,
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
    @Says(
            "Groups of yours that may see, change and delete it: numbers, or objects with an id, as"
                + " GET answers them. Left out: all of them; of a change: as before.")
        @Nullable JsonNode groups,
    @Says("Why it is here.") @Nullable String note,
    @Says(
            "Further values: an object of texts, or a list of objects with key and value, as GET"
                + " answers them. Left out: none.")
        @Nullable JsonNode extras,
    @Says("Make it also within the match radius of another target.") @Nullable Boolean evenIfNear,
    @Says("Of a change: the version that was read.") @Nullable Long version) {

  /**
   * The draft, read as the form reads it.
   *
   * @param known what there is already
   * @throws ApiProblem with all that is wrong
   */
  TargetDraft draft(SentLists.Known known) {
    var lists = new SentLists(known, new LinkedHashMap<>());
    List<TargetName> names = lists.aliases(aliases);
    List<TargetExtra> further = lists.extras(extras);
    Map<String, List<String>> fields = fields();
    List<String> chosen = lists.groups(groups);
    if (chosen != null) {
      fields.put("groups", chosen);
    }
    var form = new TargetForm(fields);
    TargetDraft read = form.draft(known.mine(), List.of(), List.of());
    TargetDraft draft =
        new TargetDraft(
            read.name(),
            names,
            read.type(),
            read.position(),
            read.motion(),
            read.permissions(),
            read.groups(),
            further,
            read.note(),
            null,
            read.evenIfNear());
    Map<String, String> problems = form.problems(draft);
    problems.putAll(lists.problems());
    if (!problems.isEmpty()) {
      throw ApiProblem.wrong("", problems);
    }
    return draft;
  }

  private Map<String, List<String>> fields() {
    Map<String, List<String>> fields = new HashMap<>();
    put(fields, "name", name);
    put(fields, "type", type);
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
}
