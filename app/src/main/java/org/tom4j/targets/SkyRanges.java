package org.tom4j.targets;

import java.time.Instant;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Cone;
import org.tom4j.db.SkyIndex;

/**
 * A cone at a time, in the words of the sky index, where each target lies at the index's own epoch:
 * slow targets are looked for a little further out, fast ones far out, so that none is lost. There
 * are few fast ones, and the exact distance at the time itself decides afterwards.
 */
final class SkyRanges {
  private SkyRanges() {}

  /** A table {@code r (lo, hi, fast)} to be joined with targets by {@link #JOIN}. */
  static Sql table(Cone cone, Instant at) {
    double years = Math.abs(Motion.julianYear(at) - Motion.INDEX_EPOCH);
    var sql = Sql.of("(values ");
    addRanges(sql, cone, Motion.FAST * years, "false", "");
    addRanges(sql, cone, Motion.FASTEST * years, "true", ", ");
    return sql.add(") ");
  }

  /** Needs a table expression {@code r (lo, hi, fast)} and target {@code t}. */
  static final String JOIN = " t.fast = r.fast and t.cell between r.lo and r.hi ";

  /**
   * Rows {@code (lo, hi, kind, place)} with commas between: where targets of one class may lie that
   * are at one of several places. Of {@link Reach#NEAR}, the kind is whether they are fast; of the
   * others it is the class.
   */
  static Sql rows(int reach, Cone cone, Instant at, int place) {
    double years = Math.abs(Motion.julianYear(at) - Motion.INDEX_EPOCH);
    Sql sql = Sql.of("");
    if (reach == Reach.NEAR) {
      addRanges(sql, cone, Motion.FAST * years, "false, " + place, "");
      addRanges(sql, cone, Motion.FASTEST * years, "true, " + place, ", ");
    } else {
      addRanges(sql, cone, Motion.FASTEST * years, reach + ", " + place, "");
    }
    return sql;
  }

  private static void addRanges(
      Sql sql, Cone cone, double widerMas, String kind, String separator) {
    double degrees = Math.min(180, cone.radius().degrees() + widerMas / 3_600_000);
    var wider = Cone.of(cone.center(), Angle.ofDegrees(degrees));
    String between = separator;
    for (SkyIndex.Range range : SkyIndex.ranges(wider)) {
      sql.add(between + "(?, ?, " + kind + ")", range.from(), range.to());
      between = ", ";
    }
  }
}
