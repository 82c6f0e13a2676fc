package org.tom4j.streams.avro;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The schema of packets, parsed. Immutable; for all threads. */
public final class AvroSchema {
  private final String name;
  private final String text;
  private final RecordType type;
  private volatile @Nullable Long fingerprint;

  private AvroSchema(String name, String text, RecordType type) {
    this.name = name;
    this.text = text;
    this.type = type;
  }

  /**
   * A schema out of its JSON.
   *
   * @throws MalformedAvroException if it is none, or not of a record
   */
  public static AvroSchema parse(String text) {
    RecordType type = SchemaCompiler.record(text);
    return new AvroSchema(type.name(), text, type);
  }

  /** Full, {@code lsst.v10_0.alert}. */
  public String name() {
    return name;
  }

  /** As it was written. */
  public String text() {
    return text;
  }

  /** What single-object encoding names it by, CRC-64-AVRO. */
  public long fingerprint() {
    Long known = fingerprint;
    if (known == null) {
      known = Fingerprint.of(text);
      fingerprint = known;
    }
    return known;
  }

  /**
   * A record that was written by this schema, as a view of the bytes: see {@link AvroRecord}. It
   * throws {@link MalformedAvroException} when what is asked for is not there.
   */
  Map<String, @Nullable Object> view(byte[] bytes, int from, int end) {
    return new AvroRecord(type, bytes, from, end, 0);
  }

  /**
   * Walks over a record without decoding it.
   *
   * @return the place behind its last byte
   * @throws MalformedAvroException if the bytes are not what the schema says
   */
  int walk(byte[] bytes, int from, int end) {
    AvroCursor cursor = new AvroCursor(bytes, from, end);
    type.skip(cursor);
    return cursor.at();
  }
}
