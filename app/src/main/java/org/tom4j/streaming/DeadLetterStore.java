package org.tom4j.streaming;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tom4j.alerts.PacketCodec;
import org.tom4j.alerts.PacketSchemaStore;
import org.tom4j.alerts.UnreadMessage;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.db.Micros;
import org.tom4j.runtime.feed.Packet;

/** Messages that could not be used. */
final class DeadLetterStore {
  private static final String SELECT =
      "select id, query_id, partition_key, next, reason, size, media_type, received_us, run_id,"
          + " tried from dead_letter ";

  private final Db db;
  private final InstantSource clock;

  DeadLetterStore(Db db, InstantSource clock) {
    this.db = db;
    this.clock = clock;
  }

  /** Keeps messages, as part of a write; one that is kept already stays as it is. */
  void add(QueryStream stream, long run, List<UnreadMessage> messages) {
    db.write(jdbc -> {
      Map<String, Long> schemas =
          PacketSchemaStore.ids(
              jdbc,
              messages.stream()
                  .<@Nullable String>map(
                      each -> each.packet() == null ? null : each.packet().schema())
                  .toList());
      messages.forEach(each -> add(jdbc, stream, run, each, schemas));
      return null;
    });
  }

  private void add(
      JdbcClient jdbc,
      QueryStream stream,
      long run,
      UnreadMessage message,
      Map<String, Long> schemas) {
    Packet packet = message.packet();
    PacketCodec.Encoded packed = packet == null ? null : PacketCodec.encode(packet.bytes());
    List<@Nullable Object> arguments = new ArrayList<>();
    arguments.add(stream.query());
    arguments.add(stream.id());
    arguments.add(run);
    arguments.add(message.reached().claim().partition());
    arguments.add(message.reached().next());
    arguments.add(packet == null ? 0L : hash(packet.bytes()));
    arguments.add(message.reason());
    arguments.add(packed == null ? null : packed.bytes());
    arguments.add(packed == null ? null : packed.encoding());
    arguments.add(packed == null ? 0 : packed.size());
    arguments.add(packet == null ? null : packet.mediaType());
    arguments.add(packet == null ? null : schemas.get(packet.schema()));
    arguments.add(Micros.of(clock.instant()));
    jdbc.sql(
            "insert into dead_letter (query_id, stream_id, run_id, partition_key, next, hash,"
                + " reason, bytes, encoding, size, media_type, schema_id, received_us, tried)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)"
                + " on conflict (stream_id, partition_key, next, hash) do nothing")
        .params(arguments)
        .update();
  }

  private static long hash(byte[] bytes) {
    try {
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes)).getLong();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /** How many of a query's messages wait. */
  long count(long query) {
    return db.read(jdbc ->
        jdbc.sql("select count(*) from dead_letter where query_id = ?")
            .param(query)
            .query(Columns.NUMBER)
            .single());
  }

  /** The latest of a query's messages first. */
  List<DeadLetter> list(long query, long from, int atMost) {
    return db.read(jdbc ->
        jdbc.sql(SELECT + "where query_id = ? order by id desc limit ? offset ?")
            .params(query, atMost, from)
            .query(DeadLetterStore::letter)
            .list());
  }

  Optional<DeadLetter> find(long query, long letter) {
    return db.read(jdbc ->
        jdbc.sql(SELECT + "where query_id = ? and id = ?")
            .params(query, letter)
            .query(DeadLetterStore::letter)
            .optional());
  }

  /** Numbers of all of a query's messages behind one, the oldest first. */
  List<Long> numbers(long query, long after, int atMost) {
    return db.read(jdbc ->
        jdbc.sql("select id from dead_letter where query_id = ? and id > ? order by id limit ?")
            .params(query, after, atMost)
            .query(Columns.NUMBER)
            .list());
  }

  /** A message as it came; empty if its bytes were not told, or it is gone. */
  Optional<Packet> packet(long letter) {
    return db.read(jdbc ->
        jdbc.sql(
                "select l.bytes, l.encoding, l.size, l.media_type, s.text from dead_letter l"
                    + " left join packet_schema s on s.id = l.schema_id"
                    + " where l.id = ? and l.bytes is not null")
            .param(letter)
            .query((row, n) ->
                new Packet(
                    PacketCodec.decode(
                        new PacketCodec.Encoded(
                            row.getBytes("bytes"),
                            Columns.text(row, "encoding"),
                            row.getInt("size"))),
                    Columns.text(row, "media_type"),
                    row.getString("text"),
                    Packet.Origin.RECEIVED))
            .optional());
  }

  /** Messages that could be used now, or are not wanted: they are gone. How many were there. */
  int remove(long query, List<Long> letters) {
    return db.write(jdbc -> {
      int removed = 0;
      for (long letter : letters) {
        removed +=
            jdbc.sql("delete from dead_letter where query_id = ? and id = ?")
                .params(query, letter)
                .update();
      }
      return removed;
    });
  }

  int removeAll(long query) {
    return db.write(
        jdbc -> jdbc.sql("delete from dead_letter where query_id = ?").param(query).update());
  }

  /** A message was read again and could not be used again. */
  void tried(long letter, String reason) {
    db.write(jdbc ->
        jdbc.sql("update dead_letter set tried = tried + 1, tried_us = ?, reason = ? where id = ?")
            .params(Micros.of(clock.instant()), reason, letter)
            .update());
  }

  private static DeadLetter letter(ResultSet row, int index) throws SQLException {
    return new DeadLetter(
        row.getLong("id"),
        row.getLong("query_id"),
        Columns.text(row, "partition_key"),
        row.getLong("next"),
        Columns.text(row, "reason"),
        row.getLong("size"),
        row.getString("media_type"),
        Micros.at(row, "received_us"),
        Columns.longOrNull(row, "run_id"),
        row.getInt("tried"));
  }
}
