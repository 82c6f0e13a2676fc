package org.tom4j.alerts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The schemas that packets are read by, each kept once. */
public final class PacketSchemaStore {

  private PacketSchemaStore() {}

  /**
   * The numbers of schemas, which are kept from now on, by their texts. Asked anew for each batch,
   * in its transaction: a number out of one that was rolled back would mean another schema later.
   */
  public static Map<String, Long> ids(JdbcClient jdbc, Collection<@Nullable String> texts) {
    Map<String, Long> ids = new HashMap<>();
    for (String text : texts) {
      if (text != null && !ids.containsKey(text)) {
        ids.put(text, id(jdbc, text));
      }
    }
    return ids;
  }

  private static long id(JdbcClient jdbc, String text) {
    long hash = hash(text);
    Long known = find(jdbc, hash);
    if (known != null) {
      return known;
    }
    jdbc.sql("insert into packet_schema (hash, text) values (?, ?) on conflict (hash) do nothing")
        .params(hash, text)
        .update();
    Long id = find(jdbc, hash);
    if (id == null) {
      throw new IllegalStateException("a schema that was just written is not there");
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

  private static long hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
