package org.tom4j.targets;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
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

  private static final Sql FAR_REACHING =
      Sql.of(
          "with k (reach) as (values "
              + IntStream.range(Reach.NEAR + 1, Reach.classes())
                  .mapToObj(reach -> "(" + reach + ")")
                  .collect(Collectors.joining(", "))
              + ") select k.reach from k where exists"
              + " (select 1 from target t where t.reach > 0 and t.reach = k.reach)");

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

  /**
   * Visible targets that may be at a position, the nearest first: within {@code least}, or within
   * three sigmas of how well the two places are known.
   *
   * @param error of the position, one sigma; null: not stated
   */
  static List<Match> near(
      JdbcClient client,
      Viewer viewer,
      SkyPosition position,
      @Nullable Angle error,
      Angle least,
      Instant at) {
    Map<Long, Match> matches = new HashMap<>();
    RowCallbackHandler judge =
        row -> {
          Target target = TargetRow.read(row, 0);
          Angle separation = separation(target, position, at);
          if (separation != null
              && (separation.compareTo(least) <= 0
                  || separation.compareTo(Reach.between(target, error)) <= 0)) {
            matches.put(target.id(), new Match(target, MatchedBy.POSITION, separation));
          }
        };
    var visible = Visible.to(viewer, TargetStore.KIND, "t");
    Cone near = Cone.of(position, larger(least, Reach.farthest(Reach.NEAR, error)));
    Sql.of("with r (lo, hi, fast) as ")
        .add(SkyRanges.table(near, at))
        .add("select " + TargetRow.COLUMNS + " from r cross join target t where")
        .add(SkyRanges.JOIN)
        .add("and ")
        .add(visible)
        .each(client, judge);
    for (int reach : farReaching(client)) {
      Cone far = Cone.of(position, larger(least, Reach.farthest(reach, error)));
      Sql.of("with r (lo, hi, reach) as ")
          .add(SkyRanges.tableOf(reach, far, at))
          .add("select " + TargetRow.COLUMNS + " from r cross join target t where t.reach > 0")
          .add(" and t.reach = r.reach and t.cell between r.lo and r.hi and ")
          .add(visible)
          .each(client, judge);
    }
    return matches.values().stream().sorted(MatchOrder.NEAREST).toList();
  }

  private static Angle larger(Angle one, Angle other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  /** The classes beside the nearest that have a target: mostly none. */
  private static List<Integer> farReaching(JdbcClient client) {
    return FAR_REACHING.list(client, (row, index) -> row.getInt(1));
  }

  static @Nullable Angle separation(Target target, @Nullable SkyPosition position, Instant at) {
    SkyPosition there = target.positionAt(at);
    return there == null || position == null ? null : there.separationTo(position);
  }
}
