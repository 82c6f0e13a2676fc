package org.tom4j.streaming;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tom4j.access.AuditStore;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.PacketCodec;
import org.tom4j.alerts.PacketSchemaStore;
import org.tom4j.alerts.UnreadMessage;
import org.tom4j.db.Db;
import org.tom4j.db.Micros;
import org.tom4j.runtime.feed.Packet;

/** Changes messages that could not be used; {@link DeadLetterFinder} reads them. */
final class DeadLetterStore {
  private final Db db;
  private final AuditStore audit;
  private final InstantSource clock;

  DeadLetterStore(Db db, AuditStore audit, InstantSource clock) {
    this.db = db;
    this.audit = audit;
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

  /** Messages that could be used now: they are gone. */
  void remove(QueryStream stream, List<Long> letters) {
    db.write(jdbc -> {
      letters.forEach(letter -> remove(jdbc, stream, letter));
      return null;
    });
  }

  private static int remove(JdbcClient jdbc, QueryStream stream, long letter) {
    return jdbc.sql("delete from dead_letter where stream_id = ? and id = ?")
        .params(stream.id(), letter)
        .update();
  }

  /**
   * Throws messages away.
   *
   * @param letters null: all
   * @return how many were there
   */
  int discard(Viewer by, QueryStream stream, @Nullable List<Long> letters) {
    return db.write(jdbc -> {
      int gone =
          letters == null
              ? jdbc.sql("delete from dead_letter where stream_id = ?").param(stream.id()).update()
              : letters.stream().mapToInt(letter -> remove(jdbc, stream, letter)).sum();
      if (gone > 0) {
        audit.add(
            by,
            "DELETE",
            "QUERY",
            stream.query(),
            "threw away "
                + (gone == 1 ? "1 message" : gone + " messages")
                + " of the query's stream that could not be used");
      }
      return gone;
    });
  }

  /** A message was read again and could not be used again. */
  void tried(long letter, String reason) {
    db.write(jdbc ->
        jdbc.sql("update dead_letter set tried = tried + 1, tried_us = ?, reason = ? where id = ?")
            .params(Micros.of(clock.instant()), reason, letter)
            .update());
  }
}
