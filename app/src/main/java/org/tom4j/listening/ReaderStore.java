package org.tom4j.listening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.tom4j.alerts.ListeningPace;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.db.Micros;

/** Who reads queries that are listened to, and how it goes. */
final class ReaderStore {
  private static final Logger log = LoggerFactory.getLogger(ReaderStore.class);

  /** One that is gone is told of so long. */
  private static final Duration TOLD = Duration.ofHours(1);

  private final Db db;
  private final InstantSource clock;

  ReaderStore(Db db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /** A slot of a query, made if it is new; a query that is not listened to any more gets none. */
  Slot slot(Listening listening, long number) {
    List<Slot> known = slots(listening.query(), number);
    if (known.isEmpty()) {
      make(listening, number);
      known = slots(listening.query(), number);
    }
    return known.isEmpty()
        ? new Slot(listening.query(), number, null, 0, Instant.MAX, "")
        : known.getFirst();
  }

  private void make(Listening listening, long number) {
    try {
      db.write(jdbc ->
          jdbc.sql(
                  "insert into listening_reader (query_id, slot, failures, next_us, words)"
                      + " select query_id, cast(? as bigint), 0, ?, '' from listening"
                      + " where query_id = ? on conflict (query_id, slot) do nothing")
              .params(number, listening.begun(), listening.query())
              .update());
    } catch (DataIntegrityViolationException endedJustNow) {
      log.debug("query {} is listened to no more", listening.query(), endedJustNow);
    }
  }

  private List<Slot> slots(long query, long number) {
    return db.read(jdbc ->
        jdbc.sql(
                "select query_id, slot, run_id, failures, next_us, words from listening_reader"
                    + " where query_id = ? and slot = ?")
            .params(query, number)
            .query((row, n) -> slot(row))
            .list());
  }

  /**
   * Takes the turn to start a run, for one process alone.
   *
   * @param seen as it was when the turn was looked for
   * @param next when somebody else may take it at the earliest
   */
  boolean takeTurn(Slot seen, Instant next) {
    return db.write(jdbc ->
        jdbc.sql(
                "update listening_reader set next_us = ? where query_id = ? and slot = ?"
                    + " and next_us = ? and exists (select 1 from listening l"
                    + " where l.query_id = listening_reader.query_id and l.paused = false)")
            .params(next, seen.query(), seen.number(), seen.next())
            .update())
        == 1;
  }

  /** A run was started. */
  void started(Slot slot, long run) {
    set("run_id = ?, words = ''", slot, run);
  }

  /** A run has failed, or could not be started: the next one waits. */
  void failed(Slot slot, int failures, Instant next, String words) {
    set("failures = ?, next_us = ?, words = ?, run_id = null", slot, failures, next, words);
  }

  /** The run that was started last is done with: the next one may begin then. */
  void later(Slot slot, Instant next) {
    set("run_id = null, next_us = ?", slot, next);
  }

  /** It goes well. */
  void wentWell(Slot slot) {
    set("failures = 0, words = ''", slot);
  }

  /** How a run goes. */
  void tell(Slot slot, ListeningPace pace) {
    set(
        "told_us = ?, rate = ?, behind = cast(? as bigint), message_us = cast(? as bigint),"
            + " heartbeat_us = cast(? as bigint), delays = ?",
        slot,
        clock.instant(),
        pace.rate(),
        pace.behind(),
        pace.lastMessage() == null ? null : Micros.of(pace.lastMessage()),
        pace.heartbeat() == null ? null : Micros.of(pace.heartbeat()),
        pace.delays());
  }

  private void set(String what, Slot slot, @Nullable Object... values) {
    @Nullable Object[] all = Arrays.copyOf(values, values.length + 2);
    all[values.length] = slot.query();
    all[values.length + 1] = slot.number();
    db.write(jdbc ->
        jdbc.sql("update listening_reader set " + what + " where query_id = ? and slot = ?")
            .params(Arrays.asList(all))
            .update());
  }

  /** Forgets readers whose processes are known no more. */
  void forgetGone() {
    db.write(jdbc ->
        jdbc.sql(
                "delete from listening_reader where slot <> 0"
                    + " and not exists (select 1 from process p where p.id = slot)")
            .update());
  }

  /** Who reads a query, or did until lately, the first to come first. */
  List<Reader> readers(long query) {
    Instant longAgo = clock.instant().minus(TOLD);
    return db
        .read(jdbc ->
            jdbc.sql(
                    "select lr.query_id, lr.slot, lr.run_id, lr.failures, lr.next_us, lr.words,"
                        + " lr.told_us, lr.rate, lr.behind, lr.message_us, lr.heartbeat_us, lr.delays, r.state,"
                        + " r.started_us, r.paused, p.host, p.pid,"
                        + " (select count(*) from stream_position sp where sp.run_id = lr.run_id)"
                        + " as partitions"
                        + " from listening_reader lr left join query_run r on r.id = lr.run_id"
                        + " left join process p on p.id = r.process_id"
                        + " where lr.query_id = ? order by lr.slot")
                .param(query)
                .query(ReaderStore::reader)
                .list())
        .stream()
        .filter(reader ->
            reader.running()
                || (reader.slot().failures() > 0 && reader.slot().next().isAfter(longAgo))
                || (reader.told() != null && reader.told().isAfter(longAgo)))
        .toList();
  }

  /** How many runs share a stream: those that have partitions, or else all that are under way. */
  int sharing(long query) {
    List<Reader> running = readers(query).stream().filter(Reader::running).toList();
    long busy = running.stream().filter(reader -> reader.partitions() > 0).count();
    return (int) Math.max(1, busy == 0 ? running.size() : busy);
  }

  private static Reader reader(ResultSet row, int n) throws SQLException {
    String state = Objects.requireNonNullElse(row.getString("state"), "");
    String host = Objects.requireNonNullElse(row.getString("host"), "");
    return new Reader(
        slot(row),
        state.equals("running"),
        state.equals("interrupted"),
        Micros.atOrNull(row, "started_us"),
        Micros.atOrNull(row, "told_us"),
        // Behind it stands what tells containers of one name apart.
        host.split(" ", 2)[0],
        row.getLong("pid"),
        row.getInt("partitions"),
        Objects.requireNonNullElse(row.getString("paused"), ""),
        ListeningPace.kept(
            row.getDouble("rate"),
            Columns.longOrNull(row, "behind"),
            Micros.atOrNull(row, "message_us"),
            Micros.atOrNull(row, "heartbeat_us"),
            Objects.requireNonNullElse(row.getString("delays"), "")));
  }

  private static Slot slot(ResultSet row) throws SQLException {
    return new Slot(
        row.getLong("query_id"),
        row.getLong("slot"),
        Columns.longOrNull(row, "run_id"),
        row.getInt("failures"),
        Micros.at(row, "next_us"),
        Columns.text(row, "words"));
  }
}
