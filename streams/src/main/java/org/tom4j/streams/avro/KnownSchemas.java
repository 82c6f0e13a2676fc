package org.tom4j.streams.avro;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Schemas by the bytes they come as. Surveys send theirs in every message; parsing it takes fifteen
 * times as long as reading the alert. For all threads.
 */
public final class KnownSchemas {
  /** Bytes of a schema's JSON; the largest of a survey has 100,000. */
  public static final int LARGEST = 1 << 20;

  /** A survey has a dozen. Beyond this somebody sends a new one each time. */
  private static final int MOST = 1_000;

  /** Of their texts together; parsed they take some times as much. */
  private static final long MOST_BYTES = 16 << 20;

  @SuppressWarnings("ArrayRecordComponent") // compared by hand
  private record Known(byte[] text, AvroSchema schema) {}

  private final ConcurrentHashMap<Long, Known> known = new ConcurrentHashMap<>();
  private long held;

  /**
   * The schema whose JSON stands from one place to before another.
   *
   * @throws MalformedAvroException if it is none, or has more than 1 MiB
   */
  AvroSchema of(byte[] bytes, int from, int to) {
    if (to - from > LARGEST) {
      throw new MalformedAvroException("its schema has more than 1 MiB");
    }
    CRC32C sum = new CRC32C();
    sum.update(bytes, from, to - from);
    long key = (sum.getValue() << Integer.SIZE) | (to - from);
    Known before = known.get(key);
    if (before != null && Arrays.equals(before.text, 0, before.text.length, bytes, from, to)) {
      return before.schema;
    }
    String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    AvroSchema schema = AvroSchema.parse(text);
    keep(key, new Known(Arrays.copyOfRange(bytes, from, to), schema));
    return schema;
  }

  private synchronized void keep(long key, Known schema) {
    if (known.size() >= MOST || held + schema.text.length > MOST_BYTES) {
      known.clear();
      held = 0;
    }
    Known before = known.put(key, schema);
    held += schema.text.length - (before == null ? 0 : before.text.length);
  }

  /** How many bytes the texts of those have that are remembered. */
  synchronized long held() {
    return held;
  }

  /**
   * One of the schemas seen before, by its fingerprint (CRC-64-AVRO).
   *
   * @return null if none of them has it
   */
  public @Nullable AvroSchema byFingerprint(long fingerprint) {
    for (Known each : known.values()) {
      if (each.schema.fingerprint() == fingerprint) {
        return each.schema;
      }
    }
    return null;
  }

  /** The same of a text. */
  public AvroSchema of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return of(bytes, 0, bytes.length);
  }
}
