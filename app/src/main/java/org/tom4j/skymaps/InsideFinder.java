package org.tom4j.skymaps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.tom4j.access.Viewer;
import org.tom4j.access.Visible;
import org.tom4j.astro.SkyPosition;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.db.Marks;
import org.tom4j.db.SkyIndex;

/** The SQL of which targets lie in a region, as far as a viewer may see them. */
final class InsideFinder {
  private static final String KIND = "TARGET";
  private static final int RANGES_AT_ONCE = 200;
  private static final int ROWS_AT_ONCE = 10_000;

  private final Db db;

  InsideFinder(Db db) {
    this.db = db;
  }

  /**
   * A target that lies inside.
   *
   * @param position where it is by its own epoch, ICRS
   */
  record Found(long id, String name, SkyPosition position) {}

  /** Sidereal targets in the region; of those that move it counts where they are by their epoch. */
  InsideTargets inside(Viewer viewer, SkyMap map, SkyMap.Region region) {
    Visible visible = Visible.to(viewer, KIND, "t");
    var inside = new InsideTargets();
    RowCallbackHandler look =
        row -> {
          double level = map.level(SkyPosition.ofDegrees(row.getDouble(2), row.getDouble(3)));
          if (level <= region.limit()) {
            inside.add(row.getLong(1), level);
          }
        };
    List<SkyIndex.Range> ranges = RegionCover.of(map, region);
    return db.read(client -> {
      for (int from = 0; from < ranges.size(); from += RANGES_AT_ONCE) {
        List<SkyIndex.Range> some =
            ranges.subList(from, Math.min(ranges.size(), from + RANGES_AT_ONCE));
        List<Object> arguments = new ArrayList<>();
        some.forEach(range -> {
          arguments.add(range.from());
          arguments.add(range.to());
        });
        arguments.addAll(visible.arguments());
        client
            .sql(
                "with r (lo, hi) as (values "
                    + Marks.rows(some.size(), 2)
                    + ") select t.id, t.ra, t.dec from r cross join target t where t.fast = false"
                    + " and t.cell between r.lo and r.hi and t.ra is not null and "
                    + visible.sql())
            .withFetchSize(ROWS_AT_ONCE)
            .params(arguments)
            .query(look);
      }
      // There are few fast ones, which may have left the cell that they are kept under.
      client
          .sql(
              "select t.id, t.ra, t.dec from target t where t.fast = true and t.cell is not null"
                  + " and t.ra is not null and "
                  + visible.sql())
          .params(visible.arguments())
          .query(look);
      return inside.sorted();
    });
  }

  /** These targets by their numbers; without those that are gone or hidden by now. */
  Map<Long, Found> found(Viewer viewer, long[] ids) {
    Map<Long, Found> found = new HashMap<>();
    if (ids.length == 0) {
      return found;
    }
    Visible visible = Visible.to(viewer, KIND, "t");
    List<Object> arguments = new ArrayList<>();
    Arrays.stream(ids).forEach(arguments::add);
    arguments.addAll(visible.arguments());
    db.read(client ->
            client
                .sql(
                    "select t.id, t.name, t.ra, t.dec from target t where t.ra is not null"
                        + " and t.id in ("
                        + Marks.of(ids.length)
                        + ") and "
                        + visible.sql())
                .params(arguments)
                .query((row, n) ->
                    new Found(
                        row.getLong("id"),
                        Columns.text(row, "name"),
                        SkyPosition.ofDegrees(row.getDouble("ra"), row.getDouble("dec"))))
                .list())
        .forEach(target -> found.put(target.id(), target));
    return found;
  }
}
