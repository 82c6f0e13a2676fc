package org.tom4j.targets;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tom4j.access.Viewer;
import org.tom4j.access.Visible;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Cone;
import org.tom4j.astro.SkyPosition;

/** The SQL that finds which target something is: by its names' keys, by its place. */
final class MatchStore {

  /**
   * A target that has one of the names asked for.
   *
   * @param key the folded name
   * @param name the name as the target has it
   * @param visible whether the viewer may know
   */
  record Named(Target target, String key, String name, boolean main, boolean visible) {}

  private MatchStore() {}

  /** Which targets have these names, whether or not the viewer may see them. */
  static List<Named> named(JdbcClient client, Viewer viewer, Collection<String> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    var visible = Visible.to(viewer, TargetStore.KIND, "t");
    var sql =
        Sql.of("select " + TargetRow.COLUMNS + ", n.name_key, n.name as called, n.main, ")
            .add("case when ")
            .add(visible)
            .add(" then 1 else 0 end as seen")
            .add(" from target_name n join target t on t.id = n.target_id where n.name_key in ")
            .addList(keys)
            .add(" order by n.main desc, t.id");
    return sql.list(
        client,
        (row, index) ->
            new Named(
                TargetRow.read(row, index),
                row.getString("name_key"),
                row.getString("called"),
                row.getBoolean("main"),
                row.getInt("seen") == 1));
  }

  /** Visible targets that were in the cone at a time, the nearest first. */
  static List<Match> near(
      JdbcClient client, Viewer viewer, SkyPosition position, Angle radius, Instant at) {
    var visible = Visible.to(viewer, TargetStore.KIND, "t");
    var sql =
        Sql.of("with r (lo, hi, fast) as ")
            .add(SkyRanges.table(Cone.of(position, radius), at))
            .add("select " + TargetRow.COLUMNS + " from r cross join target t where")
            .add(SkyRanges.JOIN)
            .add("and ")
            .add(visible);
    List<Match> matches = new ArrayList<>();
    sql.each(
        client,
        row -> {
          Target target = TargetRow.read(row, 0);
          Angle separation = separation(target, position, at);
          if (separation != null && separation.degrees() <= radius.degrees()) {
            matches.add(new Match(target, MatchedBy.POSITION, separation));
          }
        });
    matches.sort(MatchOrder.NEAREST);
    return matches;
  }

  static @Nullable Angle separation(Target target, @Nullable SkyPosition position, Instant at) {
    SkyPosition there = target.positionAt(at);
    return there == null || position == null ? null : there.separationTo(position);
  }
}
