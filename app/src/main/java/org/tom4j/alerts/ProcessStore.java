package org.tom4j.alerts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tom4j.db.Db;
import org.tom4j.db.Marks;
import org.tom4j.db.Micros;

/** All SQL of the processes that carry runs: several may work on one database. */
final class ProcessStore {
  /** A process that is not seen and has said nothing for so long is gone. */
  static final Duration SILENCE = Duration.ofSeconds(60);

  /**
   * When a run was cut off: with its last row; without any, when its process last said a word. That
   * nobody noticed for long is not time that it took.
   */
  private static final String CUT_OFF =
      "coalesce(last_row_us, (select case when p.beat_us > started_us then p.beat_us end"
          + " from process p where p.id = process_id), started_us)";

  private final Db db;
  private final Machine machine;
  private final InstantSource clock;

  ProcessStore(Db db, Machine machine, InstantSource clock) {
    this.db = db;
    this.machine = machine;
    this.clock = clock;
  }

  /**
   * Makes this process known, and answers its number: that of one of its kind which has ended on
   * this machine, if there is one, so that a process that is started again is known to services as
   * the one it was.
   *
   * @param listens whether it does what a TOM does by itself
   */
  long register(boolean listens) {
    long born = machine.born(machine.pid()).map(Micros::of).orElse(0L);
    for (Known dead : here(listens).stream().filter(this::isDead).toList()) {
      if (succeed(dead, born, listens)) {
        return dead.id();
      }
    }
    return db.write(jdbc ->
        jdbc.sql(
                "insert into process (host, pid, born_us, beat_us, listens) values (?, ?, ?, ?, ?)"
                    + " returning id")
            .params(machine.place(), machine.pid(), born, now(), listens)
            .query(Long.class)
            .single());
  }

  private List<Known> here(boolean listens) {
    return db.read(jdbc ->
        jdbc.sql(
                "select id, host, pid, born_us, beat_us from process"
                    + " where host = ? and listens = ? order by id")
            .params(machine.place(), listens)
            .query(ProcessStore::known)
            .list());
  }

  /** Takes a dead process's number, unless another has; its runs are cut off. */
  private boolean succeed(Known dead, long born, boolean listens) {
    return db.write(jdbc -> {
      boolean ours =
          jdbc.sql(
                      "update process set pid = ?, born_us = ?, beat_us = ?, listens = ?"
                          + " where id = ? and pid = ? and born_us = ? and beat_us = ?")
                  .params(
                      machine.pid(),
                      born,
                      now(),
                      listens,
                      dead.id(),
                      dead.pid(),
                      dead.born(),
                      dead.beat())
                  .update()
              == 1;
      if (ours) {
        jdbc.sql(
                "update query_run set state = 'interrupted', paused = null, finished_us ="
                    + " coalesce(last_row_us, case when ? > started_us then ? end, started_us)"
                    + " where state = 'running' and process_id = ?")
            .params(dead.beat(), dead.beat(), dead.id())
            .update();
      }
      return ours;
    });
  }

  /** A process does what a TOM does by itself from now on. */
  void listens(long process) {
    db.write(
        jdbc -> jdbc.sql("update process set listens = true where id = ?").param(process).update());
  }

  /** A process ends, and does so no more. */
  void listensNoMore(long process) {
    db.write(jdbc ->
        jdbc.sql("update process set listens = false where id = ?").param(process).update());
  }

  /** Whether any process lives that does what a TOM does by itself. */
  boolean anyListens() {
    long lately = now() - SILENCE.toMillis() * 1_000;
    return db.read(jdbc ->
        jdbc.sql("select count(*) from process where listens = true and beat_us > ?")
                .param(lately)
                .query(Long.class)
                .single()
            > 0);
  }

  /**
   * Says that a process lives. Runs of its own that others took for cut off, as when its machine
   * had slept, are running again.
   *
   * @return false if it was silent for so long that it is known no more
   */
  boolean beat(long process, Collection<Long> liveRuns) {
    return db.write(jdbc -> {
      int known =
          jdbc.sql("update process set beat_us = ? where id = ?").params(now(), process).update();
      for (long run : liveRuns) {
        jdbc.sql(
                "update query_run set state = 'running', finished_us = null"
                    + " where id = ? and process_id = ? and state = 'interrupted'")
            .params(run, process)
            .update();
      }
      return known == 1;
    });
  }

  /** The runs of a process that somebody asked to stop. */
  List<Long> stopsAsked(long process) {
    return db.read(jdbc ->
        jdbc.sql(
                "select id from query_run where process_id = ? and stop_asked = true"
                    + " and state = 'running'")
            .param(process)
            .query(Long.class)
            .list());
  }

  /** Leaves a word for the process that carries a run. */
  void askToStop(long run) {
    db.write(jdbc ->
        jdbc.sql("update query_run set stop_asked = true where id = ?").param(run).update());
  }

  /** Drops what is known of processes that ended long ago without a word. */
  void forget() {
    long longAgo = Micros.of(clock.instant().minus(Duration.ofDays(1)));
    db.write(jdbc ->
        jdbc.sql(
                "delete from process where beat_us < ? and not exists (select 1 from query_run r"
                    + " where r.process_id = process.id and r.state = 'running')")
            .param(longAgo)
            .update());
  }

  private record Known(long id, String place, long pid, long born, long beat) {}

  /**
   * Marks runs as interrupted whose process is gone. A process of this machine is gone as soon as
   * the system does not know it; of another, when it has been silent for {@link #SILENCE}.
   *
   * @return how many runs
   */
  int markInterrupted() {
    List<Known> carrying =
        db.read(jdbc ->
            jdbc.sql(
                    "select id, host, pid, born_us, beat_us from process p where exists (select 1"
                        + " from query_run r where r.process_id = p.id and r.state = 'running')")
                .query(ProcessStore::known)
                .list());
    List<Long> gone = carrying.stream().filter(this::isGone).map(Known::id).toList();
    if (gone.isEmpty() && !anyWithoutProcess()) {
      return 0;
    }
    List<Object> arguments = new ArrayList<>(gone);
    String theirs = gone.isEmpty() ? "" : " or process_id in (" + Marks.of(gone.size()) + ")";
    return db.write(jdbc ->
        jdbc.sql(
                "update query_run set state = 'interrupted', paused = null, finished_us = "
                    + CUT_OFF
                    + " where state = 'running' and (process_id is null"
                    + theirs
                    + ")")
            .params(arguments)
            .update());
  }

  private static Known known(ResultSet row, int n) throws SQLException {
    return new Known(
        row.getLong("id"),
        row.getString("host"),
        row.getLong("pid"),
        row.getLong("born_us"),
        row.getLong("beat_us"));
  }

  private boolean anyWithoutProcess() {
    return db.read(ProcessStore::countWithoutProcess) > 0;
  }

  private static long countWithoutProcess(JdbcClient jdbc) {
    return jdbc.sql("select count(*) from query_run where state = 'running' and process_id is null")
        .query(Long.class)
        .single();
  }

  private boolean isGone(Known process) {
    return isDead(process) || now() - process.beat() > SILENCE.toMillis() * 1_000;
  }

  /** Whether the system knows it no more; of another machine nobody can tell. */
  private boolean isDead(Known process) {
    if (!process.place().equals(machine.place())) {
      return false;
    }
    Optional<Instant> born = machine.born(process.pid());
    return born.isEmpty() || isAnother(process, Micros.of(born.get()));
  }

  /** A later process may have the same number; clocks that are set move what the system tells. */
  private static boolean isAnother(Known process, long born) {
    return process.born() != 0 && born != 0 && Math.abs(process.born() - born) > 5_000_000;
  }

  private long now() {
    return Micros.of(clock.instant());
  }
}
