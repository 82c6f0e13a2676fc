package org.tom4j.alerts;

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

  /** Makes this process known, and answers its number. */
  long register() {
    return db.write(jdbc ->
        jdbc.sql(
                "insert into process (host, pid, born_us, beat_us) values (?, ?, ?, ?)"
                    + " returning id")
            .params(
                machine.place(),
                machine.pid(),
                machine.born(machine.pid()).map(Micros::of).orElse(0L),
                now())
            .query(Long.class)
            .single());
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
    db.write(jdbc -> jdbc.sql("update query_run set stop_asked = true where id = ?").param(run))
        .update();
  }

  /** Drops what is known of processes that ended long ago without a word. */
  void forget() {
    long longAgo = Micros.of(clock.instant().minus(Duration.ofDays(1)));
    db.write(jdbc ->
            jdbc.sql(
                    "delete from process where beat_us < ? and not exists (select 1 from query_run r"
                        + " where r.process_id = process.id and r.state = 'running')")
                .param(longAgo))
        .update();
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
                .query((row, n) ->
                    new Known(
                        row.getLong(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5)))
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
                .params(arguments))
        .update();
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
    if (process.place().equals(machine.place())) {
      Optional<Instant> born = machine.born(process.pid());
      if (born.isEmpty() || isAnother(process, Micros.of(born.get()))) {
        return true;
      }
    }
    return now() - process.beat() > SILENCE.toMillis() * 1_000;
  }

  /** A later process may have the same number; clocks that are set move what the system tells. */
  private static boolean isAnother(Known process, long born) {
    return process.born() != 0 && born != 0 && Math.abs(process.born() - born) > 5_000_000;
  }

  private long now() {
    return Micros.of(clock.instant());
  }
}
