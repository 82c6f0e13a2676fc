package org.tom4j.alerts;

import org.tom4j.db.Columns;
import org.tom4j.db.Db;
import org.tom4j.testing.TomServer;

/** Messages of streams that could not be used, as if they had come. */
final class DeadLetters {
  private DeadLetters() {}

  /** One of a query that has none; its number. */
  static long write(TomServer tom, long query) {
    return tom.part(Db.class)
        .write(jdbc -> {
          long stream =
              jdbc.sql(
                      "insert into query_stream (query_id, name, begun_us) values (?, ?, 1)"
                          + " returning id")
                  .params(query, "tom4j-" + query)
                  .query(Columns.NUMBER)
                  .single();
          jdbc.sql(
                  "insert into stream_position (stream_id, partition_key, next, generation,"
                      + " changed_us) values (?, 'a', 1, 1, 1)")
              .param(stream)
              .update();
          return jdbc.sql(
                  "insert into dead_letter (query_id, stream_id, partition_key, next, hash, reason,"
                      + " bytes, encoding, size, media_type, received_us, tried)"
                      + " values (?, ?, 'a', 1, 1, 'is bad', ?, 'plain', 1, 'text/plain', 1, 0)"
                      + " returning id")
              .params(query, stream, new byte[] {'x'})
              .query(Columns.NUMBER)
              .single();
        });
  }
}
