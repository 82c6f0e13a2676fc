package org.tom4j.streaming;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tom4j.alerts.PacketCodec;
import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.db.Micros;
import org.tom4j.runtime.feed.Packet;

/** Reads messages that could not be used. Who may see them is for the caller to know. */
final class DeadLetterFinder {
  private static final String SELECT =
      "select id, query_id, partition_key, next, reason, size, media_type, received_us, run_id,"
          + " tried from dead_letter ";

  private final Db db;

  DeadLetterFinder(Db db) {
    this.db = db;
  }

  /** How many of a stream's messages wait. */
  long count(QueryStream stream) {
    return db.read(jdbc ->
        jdbc.sql("select count(*) from dead_letter where stream_id = ?")
            .param(stream.id())
            .query(Columns.NUMBER)
            .single());
  }

  /** How many of them came without their bytes, so that they cannot be read again. */
  long untold(QueryStream stream) {
    return db.read(jdbc ->
        jdbc.sql("select count(*) from dead_letter where stream_id = ? and bytes is null")
            .param(stream.id())
            .query(Columns.NUMBER)
            .single());
  }

  /** The latest of a stream's messages first. */
  List<DeadLetter> list(QueryStream stream, long from, int atMost) {
    return db.read(jdbc ->
        jdbc.sql(SELECT + "where query_id = ? and stream_id = ? order by id desc limit ? offset ?")
            .params(stream.query(), stream.id(), atMost, from)
            .query(DeadLetterFinder::letter)
            .list());
  }

  /**
   * The same, those that came before one.
   *
   * @param before its number; null: from the latest on
   */
  List<DeadLetter> before(QueryStream stream, @Nullable Long before, int atMost) {
    return db.read(jdbc ->
        jdbc.sql(
                SELECT + "where query_id = ? and stream_id = ? and id < ? order by id desc limit ?")
            .params(stream.query(), stream.id(), before == null ? Long.MAX_VALUE : before, atMost)
            .query(DeadLetterFinder::letter)
            .list());
  }

  Optional<DeadLetter> find(QueryStream stream, long letter) {
    return db.read(jdbc ->
        jdbc.sql(SELECT + "where stream_id = ? and id = ?")
            .params(stream.id(), letter)
            .query(DeadLetterFinder::letter)
            .optional());
  }

  /** Numbers of a stream's messages that can be read again, the oldest first. */
  List<Long> readable(QueryStream stream, int atMost) {
    return db.read(jdbc ->
        jdbc.sql(
                "select id from dead_letter where query_id = ? and stream_id = ?"
                    + " and bytes is not null order by id limit ?")
            .params(stream.query(), stream.id(), atMost)
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
