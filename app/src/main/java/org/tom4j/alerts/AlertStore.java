package org.tom4j.alerts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tom4j.db.Db;
import org.tom4j.db.Marks;

/**
 * Alerts on their way in: rows, packets and which run has which. Rows go in by multi-row statements
 * of at most {@value #CHUNK} rows, which both databases take at full speed and whose few texts the
 * drivers keep prepared.
 */
final class AlertStore {
  private static final int CHUNK = 50;
  private static final int ATTEMPTS = 4;

  private final Db db;
  private final AlertRow columns;
  private final InstantSource clock;
  private final RunTallyStore tally;

  AlertStore(Db db, AlertJson json, InstantSource clock) {
    this.db = db;
    this.columns = new AlertRow(json);
    this.clock = clock;
    this.tally = new RunTallyStore(clock);
  }

  /**
   * Stores what a run was sent in one transaction: after it, all of it or nothing is there.
   *
   * @param before the run's counts so far; the next row is {@code kept + 1}
   * @param places where its stream goes on; null: it cannot be taken up again
   * @return what this added
   */
  RunCounts add(QueryRun run, RunCounts before, Incoming incoming, @Nullable RunPlaces places) {
    for (int attempt = 1; ; attempt++) {
      try {
        return addOnce(run, before, incoming, places);
      } catch (TransientDataAccessException | DataIntegrityViolationException e) {
        // Another process deleted an old alert that came again, or restricted it just now, or two
        // met in each other's way.
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private RunCounts addOnce(
      QueryRun run, RunCounts before, Incoming incoming, @Nullable RunPlaces places) {
    return db.write(jdbc -> {
      Incoming ours =
          places == null
              ? incoming
              : incoming.without(places.advance(run.id(), incoming.read(), incoming.unread()));
      return add(jdbc, run, before, ours);
    });
  }

  private RunCounts add(JdbcClient jdbc, QueryRun run, RunCounts before, Incoming incoming) {
    if (incoming.isNothing()) {
      return RunCounts.NONE;
    }
    var batch = new AlertBatch(incoming.good());
    findStored(jdbc, run.broker(), batch);
    findEarlier(jdbc, run, batch);
    long bytes = insertMissing(jdbc, run, batch);
    AlertEventStore.add(jdbc, batch);
    for (AlertBatch.Tightened each : batch.tightened()) {
      RestrictionStore.restrict(jdbc, each.alertRow(), each.before(), each.group());
    }
    List<AlertBatch.Marked> marked = batch.marked();
    link(jdbc, run, before.kept(), marked);
    RestrictionStore.add(jdbc, run.id(), batch.restricted(marked));
    RunTallyStore.keepBad(jdbc, run.id(), before.bad(), incoming.bad());
    RunCounts added = counts(incoming, marked);
    tally.count(jdbc, run.id(), added, bytes);
    return added;
  }

  private static RunCounts counts(Incoming incoming, List<AlertBatch.Marked> marked) {
    long fresh = marked.stream().filter(row -> row.mark() == Mark.NEW).count();
    long updated = marked.stream().filter(row -> row.mark() == Mark.UPDATED).count();
    PassedOver passedOver = incoming.passedOver();
    return new RunCounts(
        incoming.good().size() + incoming.bad().size() + passedOver.all(),
        incoming.bad().size(),
        marked.size(),
        fresh,
        updated,
        passedOver);
  }

  private void findStored(JdbcClient jdbc, String broker, AlertBatch batch) {
    for (List<String> ids : chunks(batch.alertIds())) {
      List<Object> arguments = new ArrayList<>(ids);
      arguments.add(broker);
      jdbc.sql(
              "select id, alert_id, observed_us, hash, restricted_to from alert where alert_id in ("
                  + Marks.of(ids.size())
                  + ") and broker = ?")
          .params(arguments)
          .query((ResultSet row) -> {
            stored(row, batch);
          });
    }
  }

  private static void stored(ResultSet row, AlertBatch batch) throws SQLException {
    batch.stored(
        new AlertBatch.Identity(row.getString(2), row.getLong(3), row.getLong(4)),
        row.getLong(1),
        row.getString(5));
  }

  /** What earlier runs of the query had of these ids, and this run itself. */
  private void findEarlier(JdbcClient jdbc, QueryRun run, AlertBatch batch) {
    if (!batch.anyKnown()) {
      return;
    }
    if (run.queryId() != null) {
      for (List<String> ids : chunks(batch.alertIds())) {
        List<Object> arguments = new ArrayList<>(ids);
        Collections.addAll(arguments, run.broker(), run.queryId(), run.id());
        jdbc.sql(
                "select distinct a.alert_id, a.id from alert a"
                    + " join run_alert ra on ra.alert_id = a.id join query_run r on r.id = ra.run_id"
                    + " where a.alert_id in ("
                    + Marks.of(ids.size())
                    + ") and a.broker = ? and r.query_id = ? and r.id < ?")
            .params(arguments)
            .query((ResultSet row) -> {
              batch.earlier(row.getString(1), row.getLong(2));
            });
      }
    }
    for (List<Long> some : chunks(batch.storedRows())) {
      List<Object> arguments = new ArrayList<>(some);
      arguments.add(run.id());
      jdbc.sql(
              "select alert_id from run_alert where alert_id in ("
                  + Marks.of(some.size())
                  + ") and run_id = ?")
          .params(arguments)
          .query((ResultSet row) -> {
            batch.already(row.getLong(1));
          });
    }
  }

  /** Answers how many bytes the packets take that were not there. */
  private long insertMissing(JdbcClient jdbc, QueryRun run, AlertBatch batch) {
    List<NewAlert> missing = batch.missing();
    if (missing.isEmpty()) {
      return 0;
    }
    for (List<NewAlert> some : chunks(missing)) {
      List<@Nullable Object> arguments = new ArrayList<>(some.size() * AlertRow.COUNT);
      some.forEach(alert -> columns.write(arguments, run.broker(), alert, clock.instant()));
      jdbc.sql(
              "insert into alert ("
                  + AlertRow.COLUMNS
                  + ") values "
                  + Marks.rows(some.size(), AlertRow.COUNT)
                  + " on conflict (alert_id, broker, observed_us, hash) do nothing"
                  + " returning id, alert_id, observed_us, hash, restricted_to")
          .params(arguments)
          .query((ResultSet row) -> {
            stored(row, batch);
          });
    }
    if (!batch.missing().isEmpty()) {
      // Another process of this TOM stored the same alert between our look and our insert.
      findStored(jdbc, run.broker(), batch);
    }
    insertPackets(jdbc, run, batch, missing);
    for (NewAlert alert : missing) {
      Long row = batch.row(AlertBatch.identity(alert));
      if (row != null) {
        MapNoticeStore.put(jdbc, row, alert);
      }
    }
    return missing.stream().mapToLong(alert -> alert.packed().bytes().length).sum();
  }

  private static void insertPackets(
      JdbcClient jdbc, QueryRun run, AlertBatch batch, List<NewAlert> alerts) {
    Map<String, Long> schemas =
        PacketSchemaStore.ids(
            jdbc, alerts.stream().<@Nullable String>map(alert -> alert.packet().schema()).toList());
    for (List<NewAlert> some : chunks(alerts)) {
      List<@Nullable Object> arguments = new ArrayList<>();
      for (NewAlert alert : some) {
        Collections.addAll(
            arguments,
            batch.row(AlertBatch.identity(alert)),
            alert.packed().bytes(),
            alert.packed().encoding(),
            alert.packed().size(),
            alert.packet().mediaType(),
            alert.packet().origin().name(),
            run.moduleVersion(),
            schemas.get(alert.packet().schema()));
      }
      jdbc.sql(
              "insert into alert_raw (alert_id, bytes, encoding, size, media_type, origin,"
                  + " module_version, schema_id) values "
                  + Marks.rows(some.size(), 8)
                  + " on conflict (alert_id) do nothing")
          .params(arguments)
          .update();
    }
  }

  private static void link(
      JdbcClient jdbc, QueryRun run, long kept, List<AlertBatch.Marked> marked) {
    long seq = kept;
    for (List<AlertBatch.Marked> some : chunks(marked)) {
      List<@Nullable Object> arguments = new ArrayList<>(some.size() * 5);
      for (AlertBatch.Marked row : some) {
        Collections.addAll(
            arguments, run.id(), ++seq, row.alertRow(), row.mark().name(), run.filter());
      }
      jdbc.sql(
              "insert into run_alert (run_id, seq, alert_id, mark, filter_id) values "
                  + Marks.rows(some.size(), 5))
          .params(arguments)
          .update();
    }
  }

  private static <T> List<List<T>> chunks(List<T> all) {
    List<List<T>> chunks = new ArrayList<>();
    for (int from = 0; from < all.size(); from += CHUNK) {
      chunks.add(all.subList(from, Math.min(all.size(), from + CHUNK)));
    }
    return chunks;
  }
}
