package org.tom4j.targets;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tom4j.access.Viewer;
import org.tom4j.db.Columns;
import org.tom4j.db.NameKey;

/**
 * Finds out, at a bounded price, whether a search is about few targets, and which: those whose
 * names hold a text, those near a place, or those that the viewer may see. Those of a list are
 * always taken for few: sorting them costs less than looking for them among all.
 */
final class FewTargets {
  /**
   * Looking up and sorting so many costs about as much as going through a million private targets
   * in an index until a page of one's own is full: ten milliseconds.
   */
  private static final int FEW_OF_MINE = 3000;

  private final JdbcClient client;
  private final Viewer viewer;
  private final Instant now;
  private final int few;

  FewTargets(JdbcClient client, Viewer viewer, Instant now, int few) {
    this.client = client;
    this.viewer = viewer;
    this.now = now;
    this.few = few;
  }

  /**
   * A statement for the ids, named {@code id}: some more than are wanted, some twice; null: there
   * are too many, or all are wanted.
   */
  @Nullable Sql of(TargetSearch search) {
    if (search.list() != null) {
      return Sql.of(
          "select target_id as id from target_list_entry where list_id = ?", search.list());
    }
    List<Sql> ways = new ArrayList<>();
    if (search.name() != null && NameKey.fold(search.name()).length() >= 3) {
      ways.add(named(search.name()));
    }
    if (search.cone() != null) {
      ways.add(
          Sql.of("select t.id as id from (with r (lo, hi, fast) as ")
              .add(SkyRanges.table(search.cone(), now))
              .add("select t.id from r cross join target t where" + SkyRanges.JOIN + ") t"));
    }
    if (search.filtered() && !viewer.admin()) {
      ways.add(new VisibleTargets(viewer).all());
    }
    return ways.stream().filter(ids -> isShort(ids, few)).findFirst().orElse(null);
  }

  /** Whether few targets are the viewer's own or granted to him. */
  boolean ofMine() {
    List<Sql> mine = new VisibleTargets(viewer).mine();
    return mine.isEmpty() || isShort(VisibleTargets.union(mine), Math.min(few, FEW_OF_MINE));
  }

  /** The trigram index takes no escape, so a percent sign stands for any one character here. */
  private static Sql named(String text) {
    return Sql.of(
        "select n.target_id as id from target_name_search s"
            + " cross join target_name n where n.id = s.rowid and s.name_key like ?",
        "%" + NameKey.fold(text).replace('%', '_').replace('!', '_') + "%");
  }

  private boolean isShort(Sql ids, int most) {
    var counting =
        Sql.of("select count(*) from (select 1 from (").add(ids).add(") i limit ?) j", most + 1);
    return counting.list(client, Columns.NUMBER).getFirst() <= most;
  }
}
