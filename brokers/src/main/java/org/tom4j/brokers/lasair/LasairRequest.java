package org.tom4j.brokers.lasair;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.tom4j.astro.Cone;
import org.tom4j.broker.Address;

/** Questions as Lasair's API takes them. Pure. */
record LasairRequest(LasairSurvey survey, URI base) {

  /** Servers refuse addresses that are much longer. */
  private static final int LONGEST = 4_000;

  /** However much else is asked, so many ids are. */
  private static final int FEWEST_IDS = 20;

  /** The ids of the objects in a cone, nearest first. */
  URI cone(Cone cone) {
    return Address.below(base, "cone/").withCone(cone).with("requestType", "all").uri();
  }

  /**
   * Objects by conditions.
   *
   * @param ids of the objects that may be told; empty: any
   */
  URI query(LasairSql sql, List<String> ids, int limit, long offset) {
    return Address.below(base, "query/")
        .with("selected", sql.selected())
        .with("tables", sql.tables())
        .with("conditions", sql.conditions(ids))
        .with("limit", limit)
        .with("offset", offset)
        .uri();
  }

  /** Ids in groups, each as large as an address holds: an account has 100 calls an hour. */
  List<List<String>> groups(LasairSql sql, List<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    int first = length(sql, ids.subList(0, 1));
    int both = length(sql, List.of(ids.getFirst(), ids.getFirst()));
    int size = Math.max(FEWEST_IDS, (LONGEST - first) / (both - first));
    List<List<String>> groups = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += size) {
      groups.add(ids.subList(from, Math.min(ids.size(), from + size)));
    }
    return groups;
  }

  /** All that is known of one object, with its history. */
  URI object(String id) {
    Address address =
        Address.below(base, "object/")
            .with("objectId", id)
            .with("lite", false)
            .with("lasair_added", true);
    return (survey == LasairSurvey.LSST ? address.with("reliabilityThreshold", 0) : address).uri();
  }

  private int length(LasairSql sql, List<String> ids) {
    return query(sql, ids, LasairQuery.DEFAULT_PAGE_SIZE, 0).toString().length();
  }
}
