package org.tom4j.streams.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.avro.Schema;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tom4j.streams.Apache;
import org.tom4j.streams.packet.Message;
import org.tom4j.streams.packet.Packet;
import org.tom4j.streams.packet.PacketReader;
import org.tom4j.streams.packet.SchemaSource;
import org.tom4j.streams.packet.UnreadablePacketException;

/** Whatever is sent is understood or refused in words, and at once. */
@Timeout(60)
class HostileAvroTest {
  private static final ThreadMXBean TIME = ManagementFactory.getThreadMXBean();

  private static final Schema SCHEMA =
      new Schema.Parser()
          .parse(
              """
              {"type": "record", "name": "t.alert", "fields": [
                {"name": "id", "type": "long"},
                {"name": "name", "type": ["null", "string"]},
                {"name": "flux", "type": {"type": "array", "items": "double"}},
                {"name": "by", "type": {"type": "map", "values": "float"}},
                {"name": "kind", "type": {"type": "enum", "name": "kind", "symbols": ["A", "B"]}},
                {"name": "image", "type": ["null", "bytes"]}]}
              """);

  private static final GenericRecord ALERT =
      Apache.record(
          SCHEMA,
          Map.of(
              "id",
              1234567890123L,
              "name",
              "AT 2026abc",
              "flux",
              List.of(1.5, -2.5),
              "by",
              Map.of("g", 1f),
              "kind",
              new GenericData.EnumSymbol(SCHEMA.getField("kind").schema(), "B"),
              "image",
              new byte[] {1, 2, 3}));

  private final PacketReader reader = new PacketReader(new KnownSchemas(), SchemaSource.NONE);

  @ParameterizedTest
  @ValueSource(strings = {"null", "deflate", "snappy", "zstandard"})
  void aFileThatEndsAtAnyByteIsRefused(String codec) {
    byte[] whole = Apache.file(CodecFactory.fromString(codec), ALERT);
    int empty = 0;
    for (int end = 0; end < whole.length; end++) {
      byte[] cut = Arrays.copyOf(whole, end);
      if (words(cut) == null) {
        assertThat(reader.read(Message.of(cut, "test"))).isEmpty();
        empty++;
      }
    }
    // Between the header and the first block a file is whole, and holds nothing.
    assertThat(empty).isEqualTo(1);
  }

  @Test
  void aRecordThatEndsAtAnyByteIsRefused() {
    byte[] whole = Apache.bare(ALERT);
    AvroSchema schema = AvroSchema.parse(SCHEMA.toString());
    for (int end = 0; end < whole.length; end++) {
      AvroDatum cut = AvroDatum.of(schema, whole, 0, end);
      assertThatThrownBy(cut::verify).isInstanceOf(MalformedAvroException.class);
      assertThatThrownBy(() -> readAll(cut.members()))
          .as("cut at %s", end)
          .isInstanceOf(MalformedAvroException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "deflate", "snappy", "zstandard"})
  void anyByteThatIsAnotherIsReadOrRefused(String codec) {
    byte[] whole = Apache.file(CodecFactory.fromString(codec), ALERT);
    Random random = new Random(7);
    int refused = 0;
    for (int at = 0; at < whole.length; at++) {
      byte[] changed = whole.clone();
      changed[at] ^= (byte) (1 + random.nextInt(255));
      refused += words(changed) == null ? 0 : 1;
    }
    // Most of the file are names in its schema, which may be others; marker and counts may not.
    assertThat(refused).isBetween(whole.length / 4, whole.length - 1);
  }

  @Test
  void countsBeyondTheBytesAreRefused() {
    AvroSchema list = schema("{\"type\": \"array\", \"items\": \"long\"}");
    AvroSchema map = schema("{\"type\": \"map\", \"values\": \"long\"}");
    AvroSchema empty = schema("{\"type\": \"array\", \"items\": \"null\"}");
    AvroSchema text = schema("\"string\"");
    for (long count : new long[] {1000, Integer.MAX_VALUE, Long.MAX_VALUE, -5, Long.MIN_VALUE}) {
      byte[] bytes = AvroByHand.varint(count);
      for (AvroSchema schema : List.of(list, map, text)) {
        assertRefused(schema, bytes);
      }
    }
    assertRefused(empty, AvroByHand.varint(Long.MAX_VALUE));
    assertRefused(empty, AvroByHand.varint(100_000_000));
  }

  @Test
  void emptyRecordsWithoutEndAreRefused() {
    AvroSchema schema =
        schema(
            """
            {"type": "array", "items": {"type": "array", "items":
              {"type": "record", "name": "e", "fields": []}}}
            """);
    byte[] blocks = new byte[4 << 20];
    Arrays.fill(blocks, (byte) 120); // blocks of 60 each, for ever
    assertRefused(schema, blocks);
    assertRefused(schema("{\"type\": \"array\", \"items\": \"null\"}"), blocks);
  }

  @Test
  void aRecordThatHoldsItselfIsReadAsFarAsItGoes() {
    AvroSchema chain =
        AvroSchema.parse(
            """
            {"type": "record", "name": "c", "fields": [{"name": "next", "type": ["null", "c"]}]}
            """);
    byte[] deep = new byte[1_000_000];
    Arrays.fill(deep, (byte) 2); // the second branch, for ever
    assertRefused(chain, deep);

    AvroSchema endless =
        AvroSchema.parse(
            """
            {"type": "record", "name": "c", "fields": [{"name": "next", "type": "c"}]}
            """);
    assertRefused(endless, new byte[0]);
    assertRefused(endless, new byte[100]);
  }

  @Test
  void schemasNestedWithoutEndAreRefused() {
    String open = "{\"type\": \"array\", \"items\": ";
    String nested = open.repeat(100_000) + "\"null\"" + "}".repeat(100_000);
    assertThat(words(AvroByHand.file(nested, "null", new byte[] {0}))).contains("schema");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[]",
        "7",
        "\"string\"",
        "{\"type\": \"record\"}",
        "{\"type\": \"record\", \"name\": 7, \"fields\": []}",
        "{\"type\": \"record\", \"name\": \"a\", \"fields\": 7}",
        "{\"type\": \"record\", \"name\": \"a\", \"fields\": [7]}",
        "{\"type\": \"record\", \"name\": \"a\", \"fields\": [{\"name\": \"b\"}]}",
        "{\"type\": \"record\", \"name\": \"a\", \"fields\": [{\"name\": \"b\", \"type\": \"c\"}]}",
        "{\"type\": {\"type\": {\"type\": \"record\"}}}",
        "{\"type\": \"fixed\", \"name\": \"f\", \"size\": 99999999999}",
        "{\"type\": \"record\", \"name\": \"a\", \"fields\": [{\"name\": \"b\", \"type\":"
            + " {\"type\": \"fixed\", \"name\": \"f\", \"size\": -1}}]}",
        "{\"type\": \"record\", \"name\": \"a\", \"fields\": ["
      })
  void schemasThatAreNoneAreRefused(String schema) {
    assertThat(words(AvroByHand.file(schema, "null", new byte[] {0}))).isNotBlank();
  }

  @Test
  void anotherMagicIsNoAvroFile() {
    byte[] file = Apache.file(ALERT);
    file[3] = 2;
    assertThat(words(file)).contains("none of the formats");
  }

  @Test
  void anUnknownCodecIsNamed() {
    assertThat(words(AvroByHand.file(SCHEMA.toString(), "lzma2", Apache.bare(ALERT))))
        .contains("'lzma2'");
  }

  @Test
  void aDamagedMarkerIsRefused() {
    byte[] file = Apache.file(ALERT);
    file[file.length - 1] ^= 1;
    assertThat(words(file)).contains("marker");
    assertThat(words(Arrays.copyOf(file, file.length - 16))).contains("marker");
  }

  @Test
  void aBlockThatUnpacksWithoutEndIsRefused() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflate =
        new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION, true))) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 100; i++) {
        deflate.write(zeros);
      }
    }
    byte[] bomb = AvroByHand.file(SCHEMA.toString(), "deflate", packed.toByteArray());
    assertThat(bomb.length).isLessThan(200_000);
    assertThat(words(bomb)).contains("64 MiB");
  }

  @Test
  void noiseIsRefusedWhateverItIsTakenFor() {
    Random random = new Random(11);
    byte[][] beginnings = {{'O', 'b', 'j', 1}, {0, 0, 0, 1, 0}, {'{'}, {(byte) 0xC3, 1}, {}};
    for (int i = 0; i < 2_000; i++) {
      byte[] noise = new byte[random.nextInt(200)];
      random.nextBytes(noise);
      byte[] start = beginnings[i % beginnings.length];
      System.arraycopy(start, 0, noise, 0, Math.min(start.length, noise.length));
      assertThat(words(noise)).as("noise %s", i).isNotNull();
    }
  }

  /** What a refusal says; null if the message was read. Nothing else may come of it. */
  private @Nullable String words(byte[] message) {
    long before = TIME.getCurrentThreadCpuTime();
    try {
      for (Packet packet : reader.read(Message.of(message, "test"))) {
        readAll(packet.members());
      }
      return null;
    } catch (UnreadablePacketException | MalformedAvroException refused) {
      assertThat(refused.getMessage()).isNotBlank();
      return refused.getMessage();
    } finally {
      assertAtOnce(before);
    }
  }

  private static void assertRefused(AvroSchema schema, byte[] bytes) {
    long before = TIME.getCurrentThreadCpuTime();
    AvroDatum datum = AvroDatum.of(schema, bytes, 0, bytes.length);
    assertThatThrownBy(datum::verify).isInstanceOf(MalformedAvroException.class);
    assertThatThrownBy(() -> readAll(datum.members())).isInstanceOf(MalformedAvroException.class);
    assertAtOnce(before);
  }

  /** The thread's own time: what else the machine does is not the reader's fault. */
  private static void assertAtOnce(long before) {
    assertThat(Duration.ofNanos(TIME.getCurrentThreadCpuTime() - before))
        .isLessThan(Duration.ofSeconds(1));
  }

  private static void readAll(@Nullable Object value) {
    switch (value) {
      case Map<?, ?> members -> members.values().forEach(HostileAvroTest::readAll);
      case List<?> elements -> elements.forEach(HostileAvroTest::readAll);
      case null, default -> {}
    }
  }

  private static AvroSchema schema(String ofMember) {
    return AvroSchema.parse(
        "{\"type\": \"record\", \"name\": \"a\", \"fields\": [{\"name\": \"b\", \"type\": "
            + ofMember
            + "}]}");
  }
}
