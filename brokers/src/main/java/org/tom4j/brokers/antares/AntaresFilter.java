package org.tom4j.brokers.antares;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Cone;
import org.tom4j.astro.Mjd;
import org.tom4j.astro.TimeScale;
import org.tom4j.broker.Address;
import org.tom4j.broker.JsonValue.JsonText;
import org.tom4j.form.Range;

/**
 * A question in Elasticsearch's JSON. ANTARES takes a {@code query} and nothing beside it; what
 * stands outside of it, such as {@code ra=10}, it ignores in silence. Pure.
 */
final class AntaresFilter {
  private static final String ZTF_ID = "properties.ztf_object_id";
  private static final String RUBIN_ID = "properties.survey.lsst.dia_object_id";

  private AntaresFilter() {}

  /** Null if there is nothing to ask for. */
  static @Nullable String of(AntaresQuery query) {
    List<String> all = new ArrayList<>();
    named(query, all);
    if (query.position() != null) {
      all.add(around(query.position()));
    }
    if (!query.allTags().isEmpty()) {
      all.add(oneOf("tags", query.allTags()));
    }
    Range<Integer> measurements = query.measurements();
    if (measurements != null) {
      between("properties.num_mag_values", measurements.min(), measurements.max(), all);
    }
    Range<Double> magnitude = query.newest().magnitude();
    if (magnitude != null) {
      between("properties.newest_alert_magnitude", magnitude.min(), magnitude.max(), all);
    }
    Range<Instant> time = query.newest().time();
    if (time != null) {
      // Of ZTF in UTC, of Rubin in TAI, which is ahead of it: wide enough for both.
      Double from = time.min() == null ? null : Double.valueOf(Mjd.of(time.min()));
      Double until = time.max() == null ? null : Double.valueOf(Mjd.of(time.max(), TimeScale.TAI));
      between("properties.newest_alert_observation_time", from, until, all);
    }
    if (query.filter() != null) {
      all.add(query.filter().strip());
    }
    return all.isEmpty() ? null : all(all);
  }

  /** The loci that a survey's own name leads to. */
  static String of(String surveyName) {
    return all(
        List.of(
            AntaresName.ZTF.is(surveyName)
                ? oneOf(ZTF_ID, List.of(surveyName))
                : oneOf(RUBIN_ID, List.of(AntaresName.number(surveyName)))));
  }

  private static void named(AntaresQuery query, List<String> all) {
    List<String> ztf = query.named(AntaresName.ZTF);
    List<String> rubin = query.named(AntaresName.RUBIN).stream().map(AntaresName::number).toList();
    if (!ztf.isEmpty() && !rubin.isEmpty()) {
      all.add(
          "{\"bool\":{\"should\":["
              + oneOf(ZTF_ID, ztf)
              + ","
              + oneOf(RUBIN_ID, rubin)
              + "],\"minimum_should_match\":1}}");
    } else if (!ztf.isEmpty()) {
      all.add(oneOf(ZTF_ID, ztf));
    } else if (!rubin.isEmpty()) {
      all.add(oneOf(RUBIN_ID, rubin));
    }
  }

  private static String all(List<String> conditions) {
    return "{\"query\":{\"bool\":{\"filter\":[" + String.join(",", conditions) + "]}}}";
  }

  private static String around(Cone cone) {
    return "{\"sky_distance\":{\"distance\":\""
        + Address.written(cone.radius().degrees())
        + " degree\",\"htm16\":{\"center\":\""
        + Address.written(cone.center().raDegrees())
        + " "
        + Address.written(cone.center().decDegrees())
        + "\"}}}";
  }

  private static String oneOf(String field, List<String> values) {
    List<String> texts = values.stream().map(value -> new JsonText(value).json()).toList();
    return texts.size() == 1
        ? "{\"term\":{\"" + field + "\":" + texts.getFirst() + "}}"
        : "{\"terms\":{\"" + field + "\":[" + String.join(",", texts) + "]}}";
  }

  private static void between(
      String field, @Nullable Number min, @Nullable Number max, List<String> all) {
    List<String> ends = new ArrayList<>();
    if (min != null) {
      ends.add("\"gte\":" + Address.written(min));
    }
    if (max != null) {
      ends.add("\"lte\":" + Address.written(max));
    }
    if (!ends.isEmpty()) {
      all.add("{\"range\":{\"" + field + "\":{" + String.join(",", ends) + "}}}");
    }
  }
}
