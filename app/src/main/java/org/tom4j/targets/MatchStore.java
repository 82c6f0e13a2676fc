package org.tom4j.targets;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  /**
   * Places of one statement: a place is a handful of ranges, and a statement takes 32,766 values.
   */
  private static final int AT_ONCE = 50;

  private static final int NAMES_AT_ONCE = 5_000;

  private MatchStore() {}

  /** Which targets have these names, whether or not the viewer may see them. */
  static List<Named> named(JdbcClient client, Viewer viewer, Collection<String> keys) {
    List<String> all = List.copyOf(keys);
    List<Named> named = new ArrayList<>();
    for (int from = 0; from < all.size(); from += NAMES_AT_ONCE) {
      named.addAll(
          some(client, viewer, all.subList(from, Math.min(from + NAMES_AT_ONCE, all.size()))));
    }
    if (all.size() > NAMES_AT_ONCE) {
      named.sort(
          Comparator.comparing(Named::main)
              .reversed()
              .thenComparingLong(each -> each.target().id()));
    }
    return named;
  }

  private static List<Named> some(JdbcClient client, Viewer viewer, List<String> keys) {
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
    List<Sighting> one = List.of(new Sighting(List.of(), position, error, at));
    return near(client, viewer, one, least, at).getFirst();
  }

  /**
   * The same of many places at once, in few statements.
   *
   * @param now when those were seen that do not tell a time
   * @return as many, in the same order; nothing for what has no position
   */
  static List<List<Match>> near(
      JdbcClient client, Viewer viewer, List<Sighting> seen, Angle least, Instant now) {
    List<Map<Long, Match>> matches =
        seen.stream().map(one -> new HashMap<Long, Match>()).collect(Collectors.toList());
    RowCallbackHandler judge =
        row -> {
          Target target = TargetRow.read(row, 0);
          int place = row.getInt("place");
          Sighting one = seen.get(place);
          Angle separation = separation(target, one.position(), one.at() == null ? now : one.at());
          if (separation != null
              && (separation.compareTo(least) <= 0
                  || separation.compareTo(Reach.between(target, one.error())) <= 0)) {
            matches.get(place).put(target.id(), new Match(target, MatchedBy.POSITION, separation));
          }
        };
    List<Integer> farReaching = null;
    for (int from = 0; from < seen.size(); from += AT_ONCE) {
      List<Integer> places =
          IntStream.range(from, Math.min(from + AT_ONCE, seen.size()))
              .filter(place -> seen.get(place).position() != null)
              .boxed()
              .toList();
      if (places.isEmpty()) {
        continue;
      }
      farReaching = farReaching == null ? farReaching(client) : farReaching;
      lookAt(client, viewer, places, Reach.NEAR, seen, least, now, judge);
      for (int reach : farReaching) {
        lookAt(client, viewer, places, reach, seen, least, now, judge);
      }
    }
    return matches.stream()
        .map(found -> found.values().stream().sorted(MatchOrder.NEAREST).toList())
        .toList();
  }

  /** Lets all be judged that may be near one of these places, of one class of targets. */
  private static void lookAt(
      JdbcClient client,
      Viewer viewer,
      List<Integer> places,
      int reach,
      List<Sighting> seen,
      Angle least,
      Instant now,
      RowCallbackHandler judge) {
    Sql sql = Sql.of("with r (lo, hi, kind, place) as (values ");
    String between = "";
    for (int place : places) {
      Sighting one = seen.get(place);
      Cone cone =
          Cone.of(
              Objects.requireNonNull(one.position()),
              larger(least, Reach.farthest(reach, one.error())));
      sql.add(between).add(SkyRanges.rows(reach, cone, one.at() == null ? now : one.at(), place));
      between = ", ";
    }
    sql.add(") select " + TargetRow.COLUMNS + ", r.place from r cross join target t where ")
        .add(reach == Reach.NEAR ? "t.fast = r.kind" : "t.reach > 0 and t.reach = r.kind")
        .add(" and t.cell between r.lo and r.hi and ")
        .add(Visible.to(viewer, TargetStore.KIND, "t"))
        .each(client, judge);
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
