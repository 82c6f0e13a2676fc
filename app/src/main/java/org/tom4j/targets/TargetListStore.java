package org.tom4j.targets;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tom4j.access.Viewer;
import org.tom4j.access.Visible;
import org.tom4j.astro.Cone;
import org.tom4j.astro.SkyPosition;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.db.NameKey;

/**
 * The SQL of the list. Nothing is counted; the next part begins after the last row of the one
 * before. Where a filter, or with it the viewer's rights, leave few targets, these are found first
 * and sorted; otherwise each right's targets are walked in the list's order until a page is full.
 * Either way a page costs the same few milliseconds at any number of targets.
 */
final class TargetListStore {
  /** A page, and whether there is more. */
  record Part(List<Target> targets, boolean more) {}

  /** Sorting so many costs about as much as walking the list where more than these are wanted. */
  private static final int FEW = 5000;

  private static final int BATCH = 500;

  private final Db db;
  private final InstantSource clock;
  private final int few;
  private final int batch;

  TargetListStore(Db db, InstantSource clock) {
    this(db, clock, FEW, BATCH);
  }

  /**
   * @param few up to so many targets are found first and sorted
   * @param batch so many rows are read at a time where not all of them may be wanted
   */
  TargetListStore(Db db, InstantSource clock, int few, int batch) {
    this.db = db;
    this.clock = clock;
    this.few = few;
    this.batch = batch;
  }

  Part list(Viewer viewer, TargetSearch search, int size) {
    return db.read(client -> {
      var rights = new FewTargets(client, viewer, clock.instant(), few);
      List<Target> found = walk(client, viewer, search, rights, size + 1);
      boolean more = found.size() > size;
      return new Part(more ? List.copyOf(found.subList(0, size)) : found, more);
    });
  }

  /** Aliases by target. */
  Map<Long, List<String>> aliases(List<Target> targets) {
    Map<Long, List<String>> aliases = new HashMap<>();
    if (!targets.isEmpty()) {
      var sql =
          Sql.of("select target_id, name from target_name where main = false and target_id in ")
              .addList(targets.stream().map(Target::id).toList())
              .add(" order by target_id, id");
      db.read(client -> {
        sql.each(
            client,
            row -> {
              aliases
                  .computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                  .add(row.getString(2));
            });
        return aliases;
      });
    }
    return aliases;
  }

  private List<Target> walk(
      JdbcClient client, Viewer viewer, TargetSearch search, FewTargets rights, int wanted) {
    @Nullable Sql few = rights.of(search);
    boolean fewMine = few == null && search.order() != TargetOrder.CREATED && rights.ofMine();
    List<Target> found = new ArrayList<>();
    var place = new Place(search.order(), search.descending(), false, search.after());
    int some = few == null ? Math.min(wanted, batch) : batch;
    while (found.size() < wanted) {
      int limit = search.filtered() ? some : wanted - found.size();
      some = Math.min(2 * some, batch);
      Sql ids = few == null ? new VisibleTargets(viewer).next(place, limit, fewMine) : few;
      List<Target> rows = rows(client, viewer, ids, few == null ? null : search, place, limit);
      matching(client, search, rows).stream().limit(wanted - found.size()).forEach(found::add);
      if (rows.size() == limit) {
        place = at(place, rows.getLast().id());
      } else if (search.order().mayBeAbsent() && !place.absent()) {
        Long start = startOfAbsent(client, search.after());
        place = new Place(search.order(), search.descending(), true, start);
      } else {
        break;
      }
    }
    return found;
  }

  private static Place at(Place place, long after) {
    return new Place(place.order(), place.descending(), place.absent(), after);
  }

  private List<Target> matching(JdbcClient client, TargetSearch search, List<Target> batch) {
    List<Target> matching =
        batch.stream()
            .filter(target -> search.cone() == null || within(search.cone(), target))
            .toList();
    if (search.name() == null || matching.isEmpty()) {
      return matching;
    }
    Set<Long> named =
        new HashSet<>(
            Sql.of("select target_id from target_name where target_id in ")
                .addList(matching.stream().map(Target::id).toList())
                .add(" and name_key like ? escape '!'", NameKey.containing(search.name()))
                .list(client, Columns.NUMBER));
    return matching.stream().filter(target -> named.contains(target.id())).toList();
  }

  /**
   * @param named its name is looked for here, where all that may match are read at once; null:
   *     nothing is
   */
  private static List<Target> rows(
      JdbcClient client,
      Viewer viewer,
      Sql ids,
      @Nullable TargetSearch named,
      Place place,
      int limit) {
    var sql = Sql.of("select " + TargetRow.COLUMNS + " from (select distinct id from (").add(ids);
    sql.add(") f) c cross join target t where t.id = c.id and ");
    sql.add(Visible.to(viewer, TargetStore.KIND, "t"));
    if (named != null && named.name() != null) {
      sql.add(
          " and exists (select 1 from target_name x where x.target_id = t.id"
              + " and x.name_key like ? escape '!')",
          NameKey.containing(named.name()));
    }
    sql.add(place.condition()).add(place.orderBy() + " limit ?", limit);
    return sql.list(client, TargetRow::read);
  }

  /**
   * Where a page begins among targets without a position: after the one asked for, if it has none.
   */
  private static @Nullable Long startOfAbsent(JdbcClient client, @Nullable Long after) {
    if (after == null) {
      return null;
    }
    return client
        .sql("select id from target where id = ? and ra is null")
        .param(after)
        .query(Long.class)
        .optional()
        .orElse(null);
  }

  private boolean within(Cone cone, Target target) {
    SkyPosition there = target.positionAt(clock.instant());
    return there != null && there.separationTo(cone.center()).degrees() <= cone.radius().degrees();
  }
}
