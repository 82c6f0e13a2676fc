package org.tom4j.targets;

import java.util.ArrayList;
import java.util.List;
import org.tom4j.access.Viewer;

/**
 * The ids of the targets that somebody may see, by the same rights as {@link
 * org.tom4j.access.Visible}, but each right by its own index: open to all, one's own, granted.
 */
final class VisibleTargets {
  private VisibleTargets() {}

  /** All of them; some may come twice. */
  static Sql all(Viewer viewer) {
    return union(ways(viewer).stream().map(Way::sql).toList());
  }

  /** Among them are the first {@code wanted} of an unfiltered search by number. */
  static Sql next(Viewer viewer, TargetSearch search, int wanted) {
    List<Sql> parts = new ArrayList<>();
    for (Way way : ways(viewer)) {
      Sql part = Sql.of("select id from (").add(way.sql());
      if (search.after() != null) {
        part.add(" and " + way.id() + (search.descending() ? " < ?" : " > ?"), search.after());
      }
      part.add(
          " order by " + way.id() + (search.descending() ? " desc" : "") + " limit ?) w", wanted);
      parts.add(part);
    }
    return union(parts);
  }

  private record Way(Sql sql, String id) {}

  private static List<Way> ways(Viewer viewer) {
    List<Way> ways = new ArrayList<>();
    ways.add(new Way(Sql.of("select id from target where permissions = 'OPEN'"), "id"));
    Long person = viewer.personId();
    if (person != null) {
      ways.add(new Way(Sql.of("select id from target where permissions = 'PUBLIC'"), "id"));
      ways.add(new Way(Sql.of("select id from target where owner_id = ?", person), "id"));
      ways.add(
          new Way(
              Sql.of(
                  "select row_id as id from access_grant where kind = 'TARGET' and person_id = ?",
                  person),
              "row_id"));
      for (long group : viewer.groups()) {
        ways.add(
            new Way(
                Sql.of(
                    "select row_id as id from access_grant where kind = 'TARGET' and group_id = ?",
                    group),
                "row_id"));
      }
    }
    return ways;
  }

  private static Sql union(List<Sql> parts) {
    var all = new Sql();
    String between = "";
    for (Sql part : parts) {
      all.add(between).add(part);
      between = " union all ";
    }
    return all;
  }
}
