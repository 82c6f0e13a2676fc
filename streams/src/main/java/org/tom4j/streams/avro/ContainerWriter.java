package org.tom4j.streams.avro;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes object container files (Avro 1.12, "Object Container Files"). The marker between blocks is
 * the same each time, so that equal records are equal files. One thread.
 */
public final class ContainerWriter {
  private static final byte[] MARKER = "tom4j's own mark".getBytes(StandardCharsets.US_ASCII);
  private static final int LEVEL = 3;

  private final OutputStream out;
  private long offset;

  /**
   * Begins a file of packed blocks.
   *
   * @param out closed by whoever opened it
   */
  public ContainerWriter(OutputStream out, AvroSchema schema) throws IOException {
    this.out = out;
    write(header(schema, "zstandard"));
  }

  /** A file of one record, not packed. */
  static byte[] file(AvroSchema schema, byte[] record, int from, int end) {
    byte[] header = header(schema, "null");
    return new AvroOutput()
        .raw(header, 0, header.length)
        .whole(1)
        .whole(end - from)
        .raw(record, from, end - from)
        .raw(MARKER, 0, MARKER.length)
        .toBytes();
  }

  private static byte[] header(AvroSchema schema, String codec) {
    Map<String, byte[]> said = new LinkedHashMap<>();
    said.put("avro.codec", codec.getBytes(StandardCharsets.US_ASCII));
    said.put("avro.schema", schema.text().getBytes(StandardCharsets.UTF_8));
    return new AvroOutput()
        .raw(new byte[] {'O', 'b', 'j', 1}, 0, 4)
        .map(said)
        .raw(MARKER, 0, MARKER.length)
        .toBytes();
  }

  /** Where the next block begins, in bytes from the file's beginning. */
  public long offset() {
    return offset;
  }

  /**
   * Writes records as one block.
   *
   * @param records one behind the other
   */
  public void block(long count, byte[] records) throws IOException {
    byte[] packed = Zstd.compress(records, LEVEL);
    write(new AvroOutput().whole(count).bytes(packed).raw(MARKER, 0, MARKER.length).toBytes());
  }

  private void write(byte[] bytes) throws IOException {
    out.write(bytes);
    offset += bytes.length;
  }
}
