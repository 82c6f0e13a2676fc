package org.tom4j.brokers.babamul;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.Cone;
import org.tom4j.astro.Jd;
import org.tom4j.broker.Address;
import org.tom4j.broker.JsonValue;
import org.tom4j.broker.JsonValue.JsonArray;
import org.tom4j.broker.JsonValue.JsonNumber;
import org.tom4j.broker.JsonValue.JsonObject;
import org.tom4j.broker.JsonValue.JsonText;
import org.tom4j.form.Range;

/** Questions as BOOM's database takes them, each value as a value of JSON. Pure. */
record BoomFilter(BabamulSurvey survey) {
  /** What a cone is called in a question and in the answer to it. */
  static final String CONE = "query";

  /** What alerts must meet; the cone is not among it. */
  JsonObject of(BoomQuery query) {
    Map<String, JsonValue> filter = new LinkedHashMap<>();
    String id = query.objectId() == null ? null : survey.id(query.objectId().strip());
    put(filter, "objectId", id == null ? null : new JsonText(id));
    put(filter, "_id", query.candid() == null ? null : new JsonNumber(query.candid().strip()));
    Range<Instant> observed = query.observed();
    if (observed != null) {
      put(filter, "candidate.jd", between(jd(observed.min()), jd(observed.max())));
    }
    Range<Double> magnitude = query.magpsf();
    if (magnitude != null) {
      put(filter, "candidate.magpsf", between(magnitude.min(), magnitude.max()));
    }
    String score = survey == BabamulSurvey.ZTF ? "candidate.drb" : "candidate.reliability";
    put(filter, score, between(query.minimumScore(), null));
    return new JsonObject(filter);
  }

  /**
   * One page of the alerts that meet it, the highest numbers first: a run that ends at a limit has
   * the newest. What comes meanwhile moves the pages on, so that an alert may stand on two.
   */
  JsonObject page(BoomQuery query, int page) {
    Map<String, JsonValue> asked = new LinkedHashMap<>();
    asked.put("catalog_name", new JsonText(survey + "_alerts"));
    asked.put("filter", of(query));
    Cone cone = query.position();
    if (cone != null) {
      asked.put(
          "object_coordinates",
          object(
              CONE,
              new JsonArray(
                  List.of(number(cone.center().raDegrees()), number(cone.center().decDegrees())))));
      asked.put("radius", number(cone.radius().arcseconds()));
      asked.put("unit", new JsonText("Arcseconds"));
    }
    asked.put("sort", object("_id", new JsonNumber("-1")));
    asked.put("limit", new JsonNumber(Integer.toString(query.alertsAPage())));
    asked.put("skip", new JsonNumber(Long.toString((long) page * query.alertsAPage())));
    return new JsonObject(asked);
  }

  /** The newest alert of an object. */
  JsonObject newest(String objectId) {
    Map<String, JsonValue> asked =
        new LinkedHashMap<>(one("_alerts", "objectId", new JsonText(objectId)).members());
    asked.put("sort", object("candidate.jd", new JsonNumber("-1")));
    return new JsonObject(asked);
  }

  /** The alert of a detection. */
  JsonObject alert(String candid) {
    return one("_alerts", "_id", new JsonNumber(candid));
  }

  /** All that was measured of an object. */
  JsonObject history(String objectId) {
    return one("_alerts_aux", "_id", new JsonText(objectId));
  }

  private JsonObject one(String catalogue, String member, JsonValue value) {
    Map<String, JsonValue> asked = new LinkedHashMap<>();
    asked.put("catalog_name", new JsonText(survey + catalogue));
    asked.put("filter", object(member, value));
    asked.put("limit", new JsonNumber("1"));
    return new JsonObject(asked);
  }

  private static @Nullable Double jd(@Nullable Instant time) {
    return time == null ? null : Double.valueOf(Jd.of(time));
  }

  private static @Nullable JsonObject between(@Nullable Double from, @Nullable Double to) {
    Map<String, JsonValue> ends = new LinkedHashMap<>();
    put(ends, "$gte", from == null ? null : number(from));
    put(ends, "$lte", to == null ? null : number(to));
    return ends.isEmpty() ? null : new JsonObject(ends);
  }

  private static void put(Map<String, JsonValue> object, String name, @Nullable JsonValue value) {
    if (value != null) {
      object.put(name, value);
    }
  }

  private static JsonObject object(String name, JsonValue value) {
    return new JsonObject(Map.of(name, value));
  }

  private static JsonNumber number(double value) {
    return new JsonNumber(Address.written(value));
  }
}
