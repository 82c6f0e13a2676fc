package org.tom4j.alerts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The schemas that packets are read by, each kept once. For all threads. */
final class PacketSchemaStore {

  /** Schemas that a survey uses in a year; nobody minds if an attack makes us look again. */
  private static final int REMEMBERED = 100;

  private final ConcurrentHashMap<String, Long> known = new ConcurrentHashMap<>();

  /**
   * The number of a schema, which is kept from now on; null for none. In the transaction that
   * writes the packet: a number that was given out in one that failed is never remembered.
   */
  @Nullable Long id(JdbcClient jdbc, @Nullable String text) {
    if (text == null) {
      return null;
    }
    Long before = known.get(text);
    if (before != null) {
      return before;
    }
    long hash = hash(text);
    boolean there = find(jdbc, hash) != null;
    if (!there) {
      jdbc.sql("insert into packet_schema (hash, text) values (?, ?) on conflict (hash) do nothing")
          .params(hash, text)
          .update();
    }
    Long id = find(jdbc, hash);
    if (id == null) {
      throw new IllegalStateException("a schema that was just written is not there");
    }
    if (there) {
      remember(text, id);
    }
    return id;
  }

  private static @Nullable Long find(JdbcClient jdbc, long hash) {
    return jdbc.sql("select id from packet_schema where hash = ?")
        .param(hash)
        .query(Long.class)
        .optional()
        .orElse(null);
  }

  private void remember(String text, long id) {
    if (known.size() >= REMEMBERED) {
      known.clear();
    }
    known.put(text, id);
  }

  private static long hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
