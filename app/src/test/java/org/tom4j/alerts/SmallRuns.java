package org.tom4j.alerts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.GenericAlert;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.runtime.feed.Packet;

/** Queries, runs and alerts as stores take them, written into the database without a module. */
final class SmallRuns {
  private SmallRuns() {}

  static long query(Db db, String name, Instant time) {
    return db.write(jdbc ->
        jdbc.sql(
                "insert into broker_query (name, name_key, broker, parameters, permissions,"
                    + " version, created_us, modified_us)"
                    + " values (?, ?, 'TEST', '{}', 'PRIVATE', 1, ?, ?) returning id")
            .params(name, name, time, time)
            .query(Columns.NUMBER)
            .single());
  }

  /**
   * A run of a query, or of none.
   *
   * @param state as the database has it; the run itself takes alerts
   */
  static QueryRun run(Db db, @Nullable Long query, Instant started, String state) {
    long id =
        db.write(jdbc ->
            jdbc.sql(
                    "insert into query_run (query_id, broker, parameters, module_version,"
                        + " permissions, started_us, state, received, bad, kept, fresh, updated)"
                        + " values (cast(? as bigint), 'TEST', '{}', 'v1', 'PRIVATE', ?, ?,"
                        + " 0, 0, 0, 0, 0) returning id")
                .params(Arguments.of(query, started, state))
                .query(Columns.NUMBER)
                .single());
    return new QueryRun(
        id,
        query,
        null,
        "TEST",
        "{}",
        "v1",
        null,
        "PRIVATE",
        started,
        null,
        null,
        RunState.RUNNING,
        null,
        RunCounts.NONE,
        false,
        null);
  }

  /** One at a place, if it has a name. */
  static NewAlert alert(String id, @Nullable String name, @Nullable Instant time, String packet) {
    SkyPosition position = name == null ? null : SkyPosition.ofDegrees(32, -20);
    return told(GenericAlert.of(id, name, time, position), packet);
  }

  /** What was told in this JSON; its member {@code avro} changes with each answer. */
  static NewAlert told(GenericAlert alert, String json) {
    Packet packet =
        Packet.of(
            json.getBytes(StandardCharsets.UTF_8), "application/json", Packet.Origin.RECEIVED);
    return new NewAlert(
        alert, packet, ContentHash.of(packet, Set.of("avro")), PacketCodec.encode(packet.bytes()));
  }
}
