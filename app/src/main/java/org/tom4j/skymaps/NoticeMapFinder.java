package org.tom4j.skymaps;

import java.sql.ResultSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.db.Marks;

/** The SQL of what the notices of one event say of their maps. */
record NoticeMapFinder(Db db) {

  /** What is known of the maps of alerts, by their numbers; of those whose maps may be seen. */
  Map<Long, NoticeMap> known(List<Long> alerts) {
    Map<Long, NoticeMap> known = new HashMap<>();
    return alerts.isEmpty()
        ? known
        : db.read(jdbc -> {
          jdbc.sql(
                  "select a.id, a.extras, n.alert_id, m.area_ninety from alert a"
                      + " left join sky_map_notice n on n.alert_id = a.id"
                      + " left join sky_map m on m.id = n.map_id where a.id in ("
                      + Marks.of(alerts.size())
                      + ")")
              .params(alerts)
              .query((ResultSet row) -> {
                known.put(
                    row.getLong("id"),
                    new NoticeMap(
                        Objects.requireNonNullElse(row.getString("extras"), ""),
                        Columns.longOrNull(row, "alert_id") != null,
                        Columns.doubleOrNull(row, "area_ninety")));
              });
          return known;
        });
  }
}
