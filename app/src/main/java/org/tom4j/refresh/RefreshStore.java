package org.tom4j.refresh;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.db.Micros;

/** All SQL of what is asked for targets; any number of processes work it off together. */
final class RefreshStore {
  /** A process that holds an ask for longer is gone: no answer is waited for half as long. */
  static final Duration LEASE = Duration.ofMinutes(3);

  /** Several processes reach for the same ones; a few to choose from keep them apart. */
  private static final int CANDIDATES = 10;

  /** What a claim holds, as long as no other process has taken it over. */
  private static final String CLAIMED =
      " where target_id = ? and broker = ? and leased_us = ? and state = 'WAITING'";

  private final Db db;
  private final InstantSource clock;

  RefreshStore(Db db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * Puts asks where they wait; one that waits already goes on waiting, as a person's if now a
   * person asks.
   */
  void put(List<Ask> asks) {
    db.write(client -> {
      asks.forEach(ask -> put(client, ask));
      return null;
    });
  }

  private void put(JdbcClient client, Ask ask) {
    client
        .sql(
            """
            insert into target_refresh
              (target_id, broker, object, alert_id, state, asked_us, points, fresh, words, by_rule)
            values (:target, :broker, :object, cast(:alert as bigint), 'WAITING', :now, 0, 0, '',
              :rule)
            on conflict (target_id, broker) do update set object = excluded.object,
              alert_id = excluded.alert_id, state = 'WAITING', asked_us = excluded.asked_us,
              leased_us = null, ended_us = null, points = 0, fresh = 0, words = '',
              by_rule = excluded.by_rule
            where target_refresh.state <> 'WAITING'
            """)
        .param("target", ask.targetId())
        .param("broker", ask.broker())
        .param("object", ask.object())
        .param("alert", ask.alertId())
        .param("now", clock.instant())
        .param("rule", ask.byRule())
        .update();
    if (!ask.byRule()) {
      client
          .sql(
              "update target_refresh set by_rule = false, asked_us = ? where target_id = ?"
                  + " and broker = ? and state = 'WAITING' and by_rule")
          .params(clock.instant(), ask.targetId(), ask.broker())
          .update();
    }
  }

  /**
   * Puts those that were found out in place of finding out: as a person's, if a person has asked
   * meanwhile for what a rule had asked for. Does nothing if another process has it by now.
   */
  void plan(Claim whom, List<Ask> asks) {
    db.write(client -> {
      client
          .sql("delete from target_refresh" + CLAIMED + " returning by_rule")
          .params(claimed(whom))
          .query((row, n) -> row.getBoolean(1))
          .optional()
          .ifPresent(byRule -> asks.forEach(ask -> put(client, ask.asked(byRule))));
      return null;
    });
  }

  /**
   * Takes the newest that waits and nobody works on, what persons ask for before what rules do;
   * this process has it until the lease ends.
   */
  Optional<Claim> take() {
    Instant now = Micros.toInstant(Micros.of(clock.instant()));
    Instant stale = now.minus(LEASE);
    List<Ask> waiting =
        db.read(client ->
            client
                .sql(
                    "select target_id, broker, object, alert_id, by_rule from target_refresh"
                        + " where state = 'WAITING' and (leased_us is null or leased_us < ?)"
                        + " order by by_rule, asked_us desc limit ?")
                .params(stale, CANDIDATES)
                .query((row, n) ->
                    new Ask(
                        row.getLong(1),
                        Columns.text(row, "broker"),
                        row.getString(3),
                        Columns.longOrNull(row, "alert_id"),
                        row.getBoolean("by_rule")))
                .list());
    return waiting.stream()
        .filter(ask -> lease(ask, now, stale))
        .findFirst()
        .map(ask -> new Claim(ask, now));
  }

  private boolean lease(Ask ask, Instant now, Instant stale) {
    return db.write(client ->
        client
            .sql(
                "update target_refresh set leased_us = ? where target_id = ? and broker = ?"
                    + " and state = 'WAITING' and (leased_us is null or leased_us < ?)")
            .params(now, ask.targetId(), ask.broker(), stale)
            .update())
        == 1;
  }

  /** It was not worked off: whoever comes next may. Not if another process has it by now. */
  void release(Claim claim) {
    db.write(client ->
        client
            .sql("update target_refresh set leased_us = null" + CLAIMED)
            .params(claimed(claim))
            .update());
  }

  /**
   * The answer is kept, or there is none. Does nothing if another process has it by now: that one
   * tells what came of it.
   */
  void end(Claim claim, Refresh.State state, long points, long fresh, String words) {
    List<Object> values =
        new ArrayList<>(List.of(state.name(), clock.instant(), points, fresh, words));
    values.addAll(claimed(claim));
    db.write(client ->
        client
            .sql(
                "update target_refresh set state = ?, ended_us = ?, leased_us = null,"
                    + " points = ?, fresh = ?, words = ?"
                    + CLAIMED)
            .params(values)
            .update());
  }

  private static List<Object> claimed(Claim claim) {
    return List.of(claim.ask().targetId(), claim.ask().broker(), claim.leased());
  }

  /** Whom a target was asked about last, by broker. */
  List<Refresh> of(long targetId) {
    return db.read(client ->
        client
            .sql(
                "select broker, object, state, asked_us, ended_us, points, fresh, words"
                    + " from target_refresh where target_id = ? order by broker")
            .param(targetId)
            .query((row, n) ->
                new Refresh(
                    Columns.text(row, "broker"),
                    row.getString(2),
                    Columns.one(Refresh.State.class, row, "state"),
                    Micros.at(row, "asked_us"),
                    Micros.atOrNull(row, "ended_us"),
                    row.getLong(6),
                    row.getLong(7),
                    Columns.text(row, "words")))
            .list());
  }

  boolean isWaiting(long targetId) {
    return db.read(client ->
        client
            .sql(
                "select count(*) from target_refresh"
                    + " where target_id = ? and state = 'WAITING'")
            .param(targetId)
            .query(Columns.NUMBER)
            .single())
        > 0;
  }

  /** The target's own name, then its aliases; empty if it is gone. */
  List<String> names(long targetId) {
    return db.read(client ->
        client
            .sql("select name from target_name where target_id = ? order by main desc, id")
            .param(targetId)
            .query(Columns.TEXT)
            .list());
  }

  /** The target's newest alert of each broker. */
  Map<String, Long> newestAlerts(long targetId) {
    record Newest(String broker, long id) {}
    return db
        .read(client ->
            client
                .sql(
                    """
                    select broker, id from (select a.broker, a.id, row_number() over
                      (partition by a.broker order by a.observed_us desc, a.id desc) as place
                      from target_alert l join alert a on a.id = l.alert_id
                      where l.target_id = ?) as newest where place = 1
                    """)
                .param(targetId)
                .query((row, n) -> new Newest(Columns.text(row, "broker"), row.getLong(2)))
                .list())
        .stream()
        .collect(Collectors.toMap(Newest::broker, Newest::id));
  }

  /** The groups that the target's alerts of a broker are kept to, with one alert of each. */
  Map<String, Long> restrictedAlerts(long targetId, String broker) {
    record Restricted(String group, long id) {}
    return db
        .read(client ->
            client
                .sql(
                    "select a.restricted_to, max(a.id) as id from target_alert l"
                        + " join alert a on a.id = l.alert_id where l.target_id = ?"
                        + " and a.broker = ? and a.restricted_to is not null"
                        + " group by a.restricted_to order by a.restricted_to")
                .params(targetId, broker)
                .query(
                    (row, n) -> new Restricted(Columns.text(row, "restricted_to"), row.getLong(2)))
                .list())
        .stream()
        .collect(Collectors.toMap(Restricted::group, Restricted::id));
  }
}
