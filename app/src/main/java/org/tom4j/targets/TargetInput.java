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

/** A target as a program sends it. */
@Says("A target to make, or what is to stand in the place of one.")
@AlsoTakes(TargetAnswer.class)
record TargetInput(
    @Says("1 to 100 characters.") String name,
    @Says("Other names: texts, or objects with a name, as GET answers them. Left out: none.")
        @Nullable JsonNode aliases,
    @Says("sidereal unless said; of a change: as before.") @Nullable TargetType type,
    @Says("Of a sidereal target, ICRS: degrees, or text such as 05:34:31.94 in hours.")
        @Nullable JsonNode ra,
    @Says("Of a sidereal target, ICRS: degrees, or text such as +22:00:52.2.")
        @Nullable JsonNode dec,
    @Says("Julian years; 2000 if absent.") @Nullable Double epoch,
    @Says("mas/yr, with cos dec.") @Nullable Double pmRa,
    @Says("mas/yr.") @Nullable Double pmDec,
    @Says("mas.") @Nullable Double parallax,
    @Says("pc.") @Nullable Double distance,
    @Says("pc, one sigma.") @Nullable Double distanceErr,
    @Says("arcsec, one sigma.") @Nullable Double positionError,
    @Says(
            "By what the orbit of a non-sidereal target is told, the first of which all is there"
                + " unless said: a comet needs perihdist and"
                + " epoch_of_perihelion, a minor planet mean_anomaly and semimajor_axis, a major one"
                + " mean_daily_motion too.")
        @Nullable OrbitScheme scheme,
    @Says("MJD, TDB.") @Nullable Double epochOfElements,
    @Says("Degrees, J2000.") @Nullable Double meanAnomaly,
    @Says("Degrees, J2000.") @Nullable Double argOfPerihelion,
    @Says("Degrees, J2000.") @Nullable Double lngAscNode,
    @Says("Degrees, J2000.") @Nullable Double inclination,
    @Nullable Double eccentricity,
    @Says("Degrees a day.") @Nullable Double meanDailyMotion,
    @Says("au.") @Nullable Double semimajorAxis,
    @Says("MJD, TDB.") @Nullable Double epochOfPerihelion,
    @Says("au.") @Nullable Double perihdist,
    @Says("Days.") @Nullable Double ephemerisPeriod,
    @Says("Days, one sigma.") @Nullable Double ephemerisPeriodErr,
    @Says("MJD.") @Nullable Double ephemerisEpoch,
    @Says("Days, one sigma.") @Nullable Double ephemerisEpochErr,
    @Says("H, or M1 of a comet.") @Nullable Double absMag,
    @Says("G, or k1 of a comet.") @Nullable Double slope,
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
   * @param otherwise the type where none was sent
   * @throws ApiProblem with all that is wrong
   */
  TargetDraft draft(SentLists.Known known, TargetType otherwise) {
    var lists = new SentLists(known, new LinkedHashMap<>());
    List<TargetName> names = lists.aliases(aliases);
    List<TargetExtra> further = lists.extras(extras);
    Map<String, List<String>> fields = fields();
    List<String> chosen = lists.groups(groups);
    if (chosen != null) {
      fields.put("groups", chosen);
    }
    var form = new TargetForm(fields, otherwise);
    TargetDraft read = form.draft(known.mine(), List.of(), List.of());
    TargetDraft draft =
        new TargetDraft(
            read.name(),
            names,
            read.type(),
            read.position(),
            read.motion(),
            read.elements().withSchemeTold(),
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
    put(fields, "scheme", scheme);
    put(fields, "epoch_of_elements", epochOfElements);
    put(fields, "mean_anomaly", meanAnomaly);
    put(fields, "arg_of_perihelion", argOfPerihelion);
    put(fields, "lng_asc_node", lngAscNode);
    put(fields, "inclination", inclination);
    put(fields, "eccentricity", eccentricity);
    put(fields, "mean_daily_motion", meanDailyMotion);
    put(fields, "semimajor_axis", semimajorAxis);
    put(fields, "epoch_of_perihelion", epochOfPerihelion);
    put(fields, "perihdist", perihdist);
    put(fields, "ephemeris_period", ephemerisPeriod);
    put(fields, "ephemeris_period_err", ephemerisPeriodErr);
    put(fields, "ephemeris_epoch", ephemerisEpoch);
    put(fields, "ephemeris_epoch_err", ephemerisEpochErr);
    put(fields, "abs_mag", absMag);
    put(fields, "slope", slope);
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
