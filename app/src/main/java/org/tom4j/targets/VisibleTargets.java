package org.tom4j.targets;

import java.util.ArrayList;
import java.util.List;
import org.tom4j.access.Viewer;
import org.tom4j.db.Marks;

/**
 * The ids of the targets that somebody may see, by the same rights as {@link
 * org.tom4j.access.Visible}, but each right by its own index: open to all, one's own, granted.
 */
final class VisibleTargets {
  private static final String GRANTED =
      "select row_id as id from access_grant where kind = 'TARGET'";

  private final Viewer viewer;

  VisibleTargets(Viewer viewer) {
    this.viewer = viewer;
  }

  /** All of them; some may come twice. Not for an admin, who sees every target. */
  Sql all() {
    List<Sql> ways = new ArrayList<>();
    for (String permissions : permissions()) {
      ways.add(Sql.of("select id from target where permissions = '" + permissions + "'"));
    }
    ways.addAll(mine());
    return union(ways);
  }

  /** One's own, and what was granted to oneself and one's groups; some may come twice. */
  List<Sql> mine() {
    List<Sql> ways = new ArrayList<>();
    Long person = viewer.personId();
    if (person != null && !viewer.admin()) {
      ways.add(Sql.of("select id from target where owner_id = ?", person));
      ways.add(Sql.of(GRANTED + " and person_id = ?", person));
      for (long group : viewer.groups()) {
        ways.add(Sql.of(GRANTED + " and group_id = ?", group));
      }
    }
    return ways;
  }

  /**
   * Among them are the first {@code wanted} after a place: so many of each right.
   *
   * @param fewMine whether {@link #mine} are few: then these are looked up and sorted, otherwise
   *     all private targets are gone through in order, in an index, until enough are found
   */
  Sql next(Place place, int wanted, boolean fewMine) {
    List<Sql> parts = new ArrayList<>();
    for (String permissions : permissions()) {
      parts.add(part("target t where t.permissions = '" + permissions + "'", place, wanted));
    }
    List<Sql> mine = mine();
    if (place.order() == TargetOrder.CREATED) {
      for (Sql way : mine) {
        Sql numbered = Sql.of("(").add(way).add(") t where true");
        parts.add(part(numbered, place, wanted));
      }
    } else if (fewMine && !mine.isEmpty()) {
      Sql sorted = Sql.of("(select distinct id from (").add(union(mine)).add(") g) g");
      parts.add(part(sorted.add(" cross join target t where t.id = g.id"), place, wanted));
    } else if (!mine.isEmpty()) {
      parts.add(part(amongPrivate(), place, wanted));
    }
    return union(parts);
  }

  private Sql amongPrivate() {
    Long person = viewer.personId();
    var sql =
        Sql.of(
            "target t where t.permissions = 'PRIVATE' and (t.owner_id = ? or exists (select 1 from"
                + " access_grant g where g.kind = 'TARGET' and g.row_id = t.id and g.person_id = ?)",
            person,
            person);
    if (!viewer.groups().isEmpty()) {
      sql.add(
          " or exists (select 1 from access_grant g where g.kind = 'TARGET' and g.row_id = t.id"
              + " and g.group_id in ("
              + Marks.of(viewer.groups().size())
              + "))",
          viewer.groups().toArray());
    }
    return sql.add(")");
  }

  private static Sql part(String from, Place place, int wanted) {
    return part(Sql.of(from), place, wanted);
  }

  private static Sql part(Sql from, Place place, int wanted) {
    return Sql.of("select id from (select t.id from ")
        .add(from)
        .add(place.condition())
        .add(place.orderBy() + " limit ?) w", wanted);
  }

  private List<String> permissions() {
    if (viewer.admin()) {
      return List.of("OPEN", "PUBLIC", "PRIVATE");
    }
    return viewer.personId() == null ? List.of("OPEN") : List.of("OPEN", "PUBLIC");
  }

  static Sql union(List<Sql> parts) {
    var all = new Sql();
    String between = "";
    for (Sql part : parts) {
      all.add(between).add(part);
      between = " union all ";
    }
    return all;
  }
}
