package org.tom4j.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.PhotometryRequest;
import org.tom4j.broker.PhotometryRequest.Motion;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.db.Micros;
import org.tom4j.requests.Request.State;

/** All SQL of requests for photometry; any number of processes go on with them together. */
final class RequestStore {
  /** A process that holds one for longer is gone: no answer is waited for half as long. */
  static final Duration LEASE = Duration.ofMinutes(3);

  private static final int CANDIDATES = 10;

  private static final String OPEN = "state in ('WAITING', 'ASKED')";

  /** An answer that broke off is told again from its start: the longest counts. */
  private static final String COUNTS =
      "points = case when points > :points then points else :points end, fresh = fresh + :fresh";

  /** As long as this process has it. */
  private static final String CLAIMED = " where id = :id and leased_us = :leased and " + OPEN;

  private final Db db;
  private final InstantSource clock;

  RequestStore(Db db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * It waits now; or the same one, if that is waited for already. Empty if as many are waited for
   * of the target as may be: two that are asked for at the same moment are counted one after the
   * other.
   */
  Optional<Put> put(Wanted wanted, int mostOpen) {
    return db.write(client -> {
      // Holds up whoever else asks for this target until this transaction ends.
      int _ =
          client
              .sql("update target set version = version where id = ?")
              .param(wanted.targetId())
              .update();
      Optional<Put> same = same(client, wanted).map(id -> new Put(id, false));
      return same.isPresent()
          ? same
          : open(wanted.targetId()) >= mostOpen
              ? Optional.empty()
              : insert(client, wanted).map(id -> new Put(id, true));
    });
  }

  private static Optional<Long> same(JdbcClient client, Wanted wanted) {
    return client
        .sql(
            "select id from photometry_request where target_id = ? and broker = ?"
                + " and from_us = ? and to_us = ? and "
                + OPEN)
        .params(wanted.targetId(), wanted.broker(), wanted.what().from(), wanted.what().to())
        .query(Columns.NUMBER)
        .optional();
  }

  private Optional<Long> insert(JdbcClient client, Wanted wanted) {
    PhotometryRequest what = wanted.what();
    Motion motion = what.motion();
    Instant now = clock.instant();
    return client
        .sql(
            """
            insert into photometry_request (target_id, broker, person_id, ra_deg, dec_deg, pm_ra,
              pm_dec, epoch_year, from_us, to_us, state, asked_us, next_us, looks, points, fresh,
              words)
            values (:target, :broker, cast(:person as bigint), :ra, :dec,
              cast(:pmRa as double precision), cast(:pmDec as double precision),
              cast(:epoch as double precision), :from, :to, 'WAITING', :now, :now, 0, 0, 0, '')
            returning id
            """)
        .param("target", wanted.targetId())
        .param("broker", wanted.broker())
        .param("person", wanted.person())
        .param("ra", what.position().raDegrees())
        .param("dec", what.position().decDegrees())
        .param("pmRa", motion == null ? null : motion.raMasPerYear())
        .param("pmDec", motion == null ? null : motion.decMasPerYear())
        .param("epoch", motion == null ? null : motion.epochYear())
        .param("from", what.from())
        .param("to", what.to())
        .param("now", now)
        .query(Columns.NUMBER)
        .optional();
  }

  /** Takes the one that is due longest and nobody works on. */
  Optional<Claim> take() {
    Instant now = Micros.toInstant(Micros.of(clock.instant()));
    Instant stale = now.minus(LEASE);
    List<Claim> due =
        db.read(client ->
            client
                .sql(
                    "select * from photometry_request where "
                        + OPEN
                        + " and next_us <= ? and (leased_us is null or leased_us < ?)"
                        + " order by next_us limit ?")
                .params(now, stale, CANDIDATES)
                .query((row, n) -> claim(row, now))
                .list());
    return due.stream().filter(claim -> lease(claim, stale)).findFirst();
  }

  private boolean lease(Claim claim, Instant stale) {
    return db.write(client ->
        client
            .sql(
                "update photometry_request set leased_us = ? where id = ? and "
                    + OPEN
                    + " and looks = ? and next_us <= ? and (leased_us is null or leased_us < ?)")
            .params(claim.leased(), claim.id(), claim.looks(), claim.leased(), stale)
            .update())
        == 1;
  }

  private static Claim claim(ResultSet row, Instant now) throws SQLException {
    Double epoch = Columns.doubleOrNull(row, "epoch_year");
    return new Claim(
        row.getLong("id"),
        row.getLong("target_id"),
        Columns.text(row, "broker"),
        new PhotometryRequest(
            SkyPosition.ofDegrees(row.getDouble("ra_deg"), row.getDouble("dec_deg")),
            epoch == null
                ? null
                : new Motion(row.getDouble("pm_ra"), row.getDouble("pm_dec"), epoch),
            Micros.at(row, "from_us"),
            Micros.at(row, "to_us")),
        row.getString("handle"),
        row.getLong("looks"),
        Micros.at(row, "asked_us"),
        now);
  }

  /** The service has taken it. */
  void handedIn(Claim claim, String handle, Instant next) {
    change(
        claim,
        "state = 'ASKED', handle = :handle, looks = 0, next_us = :next, words = ''",
        client -> client.param("handle", handle).param("next", next));
  }

  /** It is gone on with later. */
  void later(Claim claim, Instant next, String words) {
    change(
        claim,
        "looks = looks + 1, next_us = :next, words = :words",
        client -> client.param("next", next).param("words", words));
  }

  /**
   * Some of it is kept already, whatever becomes of the rest. Does nothing if somebody cancelled
   * it, or another process has it by now: that one counts what it is told itself.
   *
   * @param points how many measurements the answer had before it broke off
   * @param fresh how many of them were not known
   */
  void kept(Claim claim, long points, long fresh) {
    db.write(client ->
        client
            .sql("update photometry_request set " + COUNTS + CLAIMED)
            .param("points", points)
            .param("fresh", fresh)
            .param("id", claim.id())
            .param("leased", claim.leased())
            .update());
  }

  /** Nothing was found out: whoever comes next may go on. */
  void release(Claim claim) {
    change(claim, "words = words", client -> client);
  }

  /** Adds to what was kept of it before. */
  void end(Claim claim, State state, long points, long fresh, String words) {
    change(
        claim,
        "state = :state, ended_us = :now, words = :words, " + COUNTS,
        client ->
            client
                .param("state", state.name())
                .param("now", clock.instant())
                .param("points", points)
                .param("fresh", fresh)
                .param("words", words));
  }

  private interface Values {
    JdbcClient.StatementSpec of(JdbcClient.StatementSpec statement);
  }

  /** Does nothing if somebody cancelled it, or another process has it by now. */
  private void change(Claim claim, String set, Values values) {
    db.write(client ->
        values
            .of(client.sql("update photometry_request set " + set + ", leased_us = null" + CLAIMED))
            .param("id", claim.id())
            .param("leased", claim.leased())
            .update());
  }

  /** Stops waiting, and tells whose answer was waited for; empty if it had ended. */
  Optional<String> cancel(long targetId, long id) {
    return db.write(client ->
        client
            .sql(
                "update photometry_request set state = 'CANCELLED', ended_us = ?,"
                    + " leased_us = null, words = '' where id = ? and target_id = ? and "
                    + OPEN
                    + " returning broker")
            .params(clock.instant(), id, targetId)
            .query(Columns.TEXT)
            .optional());
  }

  /** The newest of a target first. */
  List<Request> of(long targetId, int most) {
    return db.read(client ->
        client
            .sql(
                "select r.*, p.name as person from photometry_request r"
                    + " left join person p on p.id = r.person_id where r.target_id = ?"
                    + " order by r.id desc limit ?")
            .params(targetId, most)
            .query((row, n) -> request(row))
            .list());
  }

  /** How many of a target are waited for. */
  long open(long targetId) {
    return db.read(client ->
        client
            .sql("select count(*) from photometry_request where target_id = ? and " + OPEN)
            .param(targetId)
            .query(Columns.NUMBER)
            .single());
  }

  private static Request request(ResultSet row) throws SQLException {
    return new Request(
        row.getLong("id"),
        row.getLong("target_id"),
        Columns.text(row, "broker"),
        row.getString("person"),
        Micros.at(row, "from_us"),
        Micros.at(row, "to_us"),
        Objects.requireNonNull(Columns.one(State.class, row, "state")),
        Micros.at(row, "asked_us"),
        Micros.at(row, "next_us"),
        Micros.atOrNull(row, "ended_us"),
        row.getLong("points"),
        row.getLong("fresh"),
        Columns.text(row, "words"));
  }
}
