package org.tom4j.sky;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.tom4j.access.Viewer;
import org.tom4j.access.Visible;
import org.tom4j.astro.SkyPosition;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.targets.Motion;

/** The SQL of where the targets of lists are, as far as a viewer may see lists and targets. */
final class TargetPositionStore {
  private static final String LIST = "TARGET_LIST";
  private static final String TARGET = "TARGET";
  private static final int ROWS_AT_A_TIME = 10_000;

  private final Db db;
  private final InstantSource clock;

  TargetPositionStore(Db db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /** The names of the lists that a viewer sees, each once. */
  List<String> lists(Viewer viewer) {
    Visible visible = Visible.to(viewer, LIST, "l");
    return db.read(client ->
        with(
                client.sql(
                    "select distinct l.name from target_list l where "
                        + visible.sql()
                        + " order by l.name"),
                visible)
            .query(Columns.TEXT)
            .list());
  }

  /**
   * Where the targets of a list are now; of lists that share the name, those of all of them.
   *
   * @return without the targets that have no fixed place; null: the viewer sees no such list
   */
  @Nullable Positions of(Viewer viewer, String list) {
    Instant now = clock.instant();
    return db.read(
        client -> isThere(client, viewer, list) ? read(client, viewer, list, now) : null);
  }

  private static boolean isThere(JdbcClient client, Viewer viewer, String list) {
    Visible visible = Visible.to(viewer, LIST, "l");
    String sql = "select count(*) from target_list l where l.name = ? and " + visible.sql();
    return with(client.sql(sql).param(list), visible).query(Columns.NUMBER).single() > 0;
  }

  private static Positions read(JdbcClient client, Viewer viewer, String list, Instant now) {
    Visible lists = Visible.to(viewer, LIST, "l");
    Visible targets = Visible.to(viewer, TARGET, "t");
    String sql =
        "select t.ra, t.dec, t.epoch, t.pm_ra, t.pm_dec from target t where t.id in (select"
            + " e.target_id from target_list l join target_list_entry e on e.list_id = l.id"
            + " where l.name = ? and "
            + lists.sql()
            + ") and t.type = 'SIDEREAL' and t.ra is not null and t.dec is not null and "
            + targets.sql();
    var places = new Positions.Gathering();
    with(with(client.sql(sql).withFetchSize(ROWS_AT_A_TIME).param(list), lists), targets)
        .query(row -> {
          SkyPosition start = SkyPosition.ofDegrees(row.getDouble("ra"), row.getDouble("dec"));
          Double east = Columns.doubleOrNull(row, "pm_ra");
          Double north = Columns.doubleOrNull(row, "pm_dec");
          places.add(
              east == null && north == null
                  ? start
                  : new Motion(
                          Columns.doubleOrNull(row, "epoch"), east, north, null, null, null, null)
                      .from(start, now));
        });
    return places.done();
  }

  private static StatementSpec with(StatementSpec statement, Visible visible) {
    StatementSpec with = statement;
    for (Object argument : visible.arguments()) {
      with = with.param(argument);
    }
    return with;
  }
}
