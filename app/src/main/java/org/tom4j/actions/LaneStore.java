package org.tom4j.actions;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.db.Micros;

/**
 * The SQL of lanes: what is of one lane, an address or the targets of a query, is done one after
 * the other, by one process of all that there are.
 */
final class LaneStore {
  /** Of an address: longer than a delivery may take, before each of which it is held anew. */
  private static final Duration ADDRESS = Duration.ofSeconds(30);

  /** Of targets, some at a time: brokers may be asked for their orbits. */
  private static final Duration TARGETS = Duration.ofMinutes(2);

  /** Several processes reach for the same ones; a few to choose from keep them apart. */
  private static final int CANDIDATES = 10;

  private final Db db;
  private final InstantSource clock;

  LaneStore(Db db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * A lane that this process has, to work on it.
   *
   * @param until when; if it is not held anew before, the process is gone and another takes over
   */
  record Claim(String lane, Instant until) {}

  private static Claim claim(String lane, Instant now) {
    Instant until = now.plus(isAddress(lane) ? ADDRESS : TARGETS);
    return new Claim(lane, Micros.toInstant(Micros.of(until)));
  }

  /** Whether it is that of an address, in which deliveries are made one by one. */
  static boolean isAddress(String lane) {
    return lane.startsWith("http");
  }

  static void make(JdbcClient jdbc, String lane, Instant now) {
    jdbc.sql(
            "insert into action_lane (lane, turn_us, failures) values (?, ?, 0)"
                + " on conflict (lane) do nothing")
        .params(lane, now)
        .update();
  }

  /** Takes the lane with something due that has waited longest for its turn. */
  Optional<Claim> take() {
    Instant now = clock.instant();
    List<String> due =
        db.read(jdbc ->
            jdbc.sql(
                    "select l.lane from action_lane l"
                        + " where (l.held_us is null or l.held_us < ?)"
                        + " and (l.not_before is null or l.not_before <= ?) and exists"
                        + " (select 1 from action_delivery d join query_action a"
                        + " on a.query_id = d.query_id and a.paused = false"
                        + " where d.lane = l.lane and d.state = 'WAITING' and d.next_us <= ?)"
                        + " order by l.turn_us limit ?")
                .params(now, now, now, CANDIDATES)
                .query(Columns.TEXT)
                .list());
    return due.stream().map(lane -> claim(lane, now)).filter(claim -> hold(claim, now)).findFirst();
  }

  private boolean hold(Claim claim, Instant now) {
    return db.write(jdbc ->
        jdbc.sql(
                "update action_lane set held_us = ?, turn_us = ? where lane = ?"
                    + " and (held_us is null or held_us < ?)")
            .params(claim.until(), now, claim.lane(), now)
            .update())
        == 1;
  }

  /** The claim, held for longer; empty if another process has the lane by now. */
  Optional<Claim> hold(Claim claim) {
    Claim longer = claim(claim.lane(), clock.instant());
    int held =
        db.write(jdbc ->
            jdbc.sql("update action_lane set held_us = ? where lane = ? and held_us = ?")
                .params(longer.until(), claim.lane(), claim.until())
                .update());
    return held == 1 ? Optional.of(longer) : Optional.empty();
  }

  void release(Claim claim) {
    db.write(jdbc ->
        jdbc.sql("update action_lane set held_us = null where lane = ? and held_us = ?")
            .params(claim.lane(), claim.until())
            .update());
  }

  void worked(String lane) {
    db.write(jdbc ->
        jdbc.sql(
                "update action_lane set failures = 0, not_before = null where lane = ?"
                    + " and failures > 0")
            .param(lane)
            .update());
  }

  /** Nothing of the lane is tried for a while: longer each time that it fails in a row. */
  void failed(String lane) {
    Instant now = clock.instant();
    db.write(jdbc -> {
      int failures =
          jdbc.sql(
                  "update action_lane set failures = failures + 1 where lane = ?"
                      + " returning failures")
              .param(lane)
              .query(Columns.NUMBER)
              .optional()
              .orElse(1L)
              .intValue();
      return jdbc.sql("update action_lane set not_before = ? where lane = ?")
          .params(now.plus(Waits.ofLane(failures)), lane)
          .update();
    });
  }

  /** Somebody wants it tried now. */
  void hurry(String lane) {
    db.write(jdbc ->
        jdbc.sql("update action_lane set not_before = null where lane = ?").param(lane).update());
  }
}
