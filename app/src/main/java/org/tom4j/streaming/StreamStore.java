package org.tom4j.streaming;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tom4j.access.AuditStore;
import org.tom4j.access.Viewer;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.db.Micros;
import org.tom4j.runtime.feed.KeptPositions.TakenUp;
import org.tom4j.runtime.feed.Reached;
import org.tom4j.runtime.feed.Reached.Claim;

/** Streams and their positions. */
final class StreamStore {
  private static final int NAME_BYTES = 6;

  /** Two processes that hand over to each other must not wait for each other. */
  private static final Comparator<Claim> BY_PARTITION =
      Comparator.comparing(Claim::partition).thenComparingLong(Claim::generation);

  private final Db db;
  private final AuditStore audit;
  private final SecureRandom random;
  private final InstantSource clock;

  StreamStore(Db db, AuditStore audit, SecureRandom random, InstantSource clock) {
    this.db = db;
    this.audit = audit;
    this.random = random;
    this.clock = clock;
  }

  /**
   * A query's stream, made if nothing was read for it yet.
   *
   * @param person with whose own account it is read; null: the TOM's
   */
  QueryStream stream(long query, @Nullable Long person) {
    byte[] bytes = new byte[NAME_BYTES];
    random.nextBytes(bytes);
    String fresh = "tom4j-" + HexFormat.of().formatHex(bytes);
    return db.write(jdbc -> {
      jdbc.sql(
              "insert into query_stream (query_id, person_id, name, begun_us)"
                  + " values (?, cast(? as bigint), ?, ?)"
                  + " on conflict (query_id, coalesce(person_id, 0)) do nothing")
          .params(Arrays.<@Nullable Object>asList(query, person, fresh, Micros.of(clock.instant())))
          .update();
      return find(jdbc, query, person).orElseThrow();
    });
  }

  /** A query's stream, if anything was ever read for it. */
  Optional<QueryStream> find(long query, @Nullable Long person) {
    return db.read(jdbc -> find(jdbc, query, person));
  }

  private static Optional<QueryStream> find(JdbcClient jdbc, long query, @Nullable Long person) {
    return jdbc.sql(
            "select id, name from query_stream where query_id = ?"
                + " and coalesce(person_id, 0) = coalesce(cast(? as bigint), 0)")
        .params(Arrays.<@Nullable Object>asList(query, person))
        .query((row, n) -> new QueryStream(row.getLong("id"), query, Columns.text(row, "name")))
        .optional();
  }

  /**
   * Takes a partition up: from now on no claim but the answered one moves it.
   *
   * @param run which does
   */
  TakenUp takeUp(long stream, String partition, long first, long run) {
    long now = Micros.of(clock.instant());
    return db.write(jdbc -> {
      jdbc.sql(
              "insert into stream_position (stream_id, partition_key, next, generation, changed_us)"
                  + " values (?, ?, ?, 0, ?) on conflict (stream_id, partition_key) do nothing")
          .params(stream, partition, first, now)
          .update();
      return jdbc.sql(
              "update stream_position set generation = generation + 1, run_id = ?"
                  + " where stream_id = ? and partition_key = ? returning next, generation")
          .params(run, stream, partition)
          .query((row, n) ->
              new TakenUp(row.getLong("next"), new Claim(partition, row.getLong("generation"))))
          .single();
    });
  }

  /**
   * Moves positions on, as part of a write: a claim that is not the latest moves nothing.
   *
   * @return those claims
   */
  Set<Claim> advance(long stream, Collection<Reached> reached) {
    Map<Claim, Long> last = new TreeMap<>(BY_PARTITION);
    reached.forEach(each -> last.merge(each.claim(), each.next(), Math::max));
    return db.write(jdbc -> {
      Set<Claim> lost = new HashSet<>();
      last.forEach((claim, next) -> {
        if (!advance(jdbc, stream, claim, next)) {
          lost.add(claim);
        }
      });
      return lost;
    });
  }

  private boolean advance(JdbcClient jdbc, long stream, Claim claim, long next) {
    return jdbc.sql(
                "update stream_position set next = ?, changed_us = ?"
                    + " where stream_id = ? and partition_key = ? and generation = ?")
            .params(next, Micros.of(clock.instant()), stream, claim.partition(), claim.generation())
            .update()
        == 1;
  }

  /** Where a stream goes on, by the names of its partitions. */
  List<PlaceLine> places(QueryStream stream) {
    return db.read(jdbc ->
        jdbc.sql(
                "select partition_key, next, changed_us from stream_position"
                    + " where stream_id = ? order by partition_key")
            .param(stream.id())
            .query((row, n) ->
                new PlaceLine(
                    Columns.text(row, "partition_key"),
                    row.getLong("next"),
                    Micros.at(row, "changed_us")))
            .list());
  }

  /**
   * Forgets where a stream goes on.
   *
   * @return whether it did: while a run of the query is under way it does not
   */
  boolean forget(Viewer by, QueryStream stream) {
    return db.write(jdbc -> {
      if (isRead(jdbc, stream.query())) {
        return false;
      }
      int forgotten =
          jdbc.sql("delete from stream_position where stream_id = ?").param(stream.id()).update();
      audit.add(
          by,
          "UPDATE",
          "QUERY",
          stream.query(),
          "let the query's stream begin anew in " + forgotten + " partitions");
      return true;
    });
  }

  /** Whether a run of the query is under way, in whatever process. */
  private static boolean isRead(JdbcClient jdbc, long query) {
    return jdbc.sql("select count(*) from query_run where query_id = ? and state = 'running'")
            .param(query)
            .query(Columns.NUMBER)
            .single()
        > 0;
  }
}
