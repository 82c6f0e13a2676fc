package org.tom4j.refresh;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tom4j.access.AuditStore;
import org.tom4j.access.Viewer;
import org.tom4j.db.Db;
import org.tom4j.db.Micros;

/** All SQL of which targets are kept up to date. */
final class RefreshRuleStore {
  private static final String KIND = "TARGET";

  private final Db db;
  private final AuditStore audit;
  private final RefreshStore queue;

  RefreshRuleStore(Db db, AuditStore audit, RefreshStore queue) {
    this.db = db;
    this.audit = audit;
    this.queue = queue;
  }

  /** A rule whose time has come. */
  record Due(long targetId, RefreshRule rule) {}

  Optional<RefreshRule> find(long targetId) {
    return db.read(client ->
        client
            .sql("select every_minutes, next_us from target_refresh_rule where target_id = ?")
            .param(targetId)
            .query((row, n) -> rule(row))
            .optional());
  }

  /**
   * Sets how often; one that is as often already goes on as it was.
   *
   * @return false if the target is gone
   */
  boolean set(Viewer by, long targetId, RefreshEvery every, Instant now) {
    return db.write(client -> {
      if (!hold(client, targetId)) {
        return false;
      }
      boolean changed =
          client
                  .sql(
                      """
                      insert into target_refresh_rule
                        (target_id, every_minutes, next_us, person_id, set_us)
                      values (:target, :minutes, :next, cast(:person as bigint), :now)
                      on conflict (target_id) do update set every_minutes = excluded.every_minutes,
                        next_us = excluded.next_us, person_id = excluded.person_id,
                        set_us = excluded.set_us
                      where target_refresh_rule.every_minutes <> excluded.every_minutes
                      """)
                  .param("target", targetId)
                  .param("minutes", every.minutes())
                  .param("next", every.after(now, now))
                  .param("person", by.personId())
                  .param("now", now)
                  .update()
              == 1;
      if (changed) {
        audit.add(by, "UPDATE", KIND, targetId, "keeps it up to date " + every.words());
      }
      return true;
    });
  }

  /** Whether there was a rule to take away. */
  boolean remove(Viewer by, long targetId) {
    return db.write(client -> {
      boolean was =
          hold(client, targetId)
              && client
                      .sql("delete from target_refresh_rule where target_id = ?")
                      .param(targetId)
                      .update()
                  == 1;
      if (was) {
        audit.add(by, "UPDATE", KIND, targetId, "keeps it up to date no longer");
      }
      return was;
    });
  }

  /** Rules whose time has come, the longest due first. */
  List<Due> due(Instant now, int most) {
    return db.read(client ->
        client
            .sql(
                "select target_id, every_minutes, next_us from target_refresh_rule"
                    + " where next_us <= ? order by next_us, target_id limit ?")
            .params(now, most)
            .query((row, n) -> new Due(row.getLong(1), rule(row)))
            .list());
  }

  /**
   * Sets a rule on to its next time and puts its target where it waits to be asked about, both or
   * none; one that waits already is not put there again.
   *
   * @return whether it was put there
   */
  boolean take(Due due, Instant now) {
    RefreshRule rule = due.rule();
    return db.write(client -> {
      boolean own =
          hold(client, due.targetId())
              && client
                      .sql(
                          "update target_refresh_rule set next_us = :next where"
                              + " target_id = :target and next_us = :due"
                              + " and every_minutes = :minutes")
                      .param("next", rule.every().after(rule.next(), now))
                      .param("target", due.targetId())
                      .param("due", rule.next())
                      .param("minutes", rule.every().minutes())
                      .update()
                  == 1;
      if (!own || queue.isWaiting(due.targetId())) {
        return false;
      }
      queue.put(List.of(Ask.whomByRule(due.targetId())));
      return true;
    });
  }

  /**
   * Whoever deletes the target waits until this is done, rather than both for each other.
   *
   * @return false if it is gone
   */
  private static boolean hold(JdbcClient client, long targetId) {
    return client.sql("update target set version = version where id = ?").param(targetId).update()
        == 1;
  }

  private static RefreshRule rule(ResultSet row) throws SQLException {
    return new RefreshRule(
        RefreshEvery.ofMinutes(row.getInt("every_minutes")), Micros.at(row, "next_us"));
  }
}
