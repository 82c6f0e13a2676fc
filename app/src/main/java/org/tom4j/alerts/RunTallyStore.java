package org.tom4j.alerts;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tom4j.db.Micros;

/** What runs count, and the first bad elements in words, in the transactions of their alerts. */
final class RunTallyStore {
  private final InstantSource clock;

  RunTallyStore(InstantSource clock) {
    this.clock = clock;
  }

  /** The first bad elements are kept in words; the run's count tells of all. */
  static void keepBad(JdbcClient jdbc, long runId, long badBefore, List<BadElement> bad) {
    long seq = badBefore;
    for (BadElement element : bad) {
      if (++seq > BadElement.KEPT_A_RUN) {
        return;
      }
      jdbc.sql(
              "insert into run_bad (run_id, seq, position, member, value, reason)"
                  + " values (?, ?, ?, ?, ?, ?)")
          .params(
              Arguments.of(
                  runId,
                  seq,
                  element.position(),
                  element.member(),
                  element.value(),
                  element.reason()))
          .update();
    }
  }

  void count(JdbcClient jdbc, long runId, RunCounts added, long bytes) {
    @Nullable Long now = added.kept() == 0 ? null : Micros.of(clock.instant());
    jdbc.sql(
            "update query_run set received = received + ?, bad = bad + ?, kept = kept + ?,"
                + " fresh = fresh + ?, updated = updated + ?, dropped = dropped + ?,"
                + " unknown = unknown + ?, stored_bytes = stored_bytes + ?,"
                + " first_row_us = coalesce(first_row_us, cast(? as bigint)),"
                + " last_row_us = coalesce(cast(? as bigint), last_row_us) where id = ?")
        .params(
            Arguments.of(
                added.received(),
                added.bad(),
                added.kept(),
                added.fresh(),
                added.updated(),
                added.passedOver().dropped(),
                added.passedOver().unknown(),
                bytes,
                now,
                now,
                runId))
        .update();
  }
}
