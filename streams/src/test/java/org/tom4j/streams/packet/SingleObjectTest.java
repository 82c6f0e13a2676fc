package org.tom4j.streams.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Locale;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.message.BinaryMessageEncoder;
import org.junit.jupiter.api.Test;
import org.tom4j.streams.avro.AvroSchema;
import org.tom4j.streams.avro.KnownSchemas;

/** What Apache Avro writes and calls a schema, as the standard says. */
class SingleObjectTest {
  private static final String SCHEMA =
      """
      {"type": "record", "name": "alert", "namespace": "org.example", "doc": "left out", "fields": [
        {"name": "id", "type": {"type": "long", "logicalType": "timestamp-micros"}, "default": 1},
        {"name": "band", "type": {"type": "enum", "name": "band", "symbols": ["g", "r"]}},
        {"name": "other", "type": ["null", "band"], "default": null},
        {"name": "sum", "type": {"type": "fixed", "name": "sum", "size": 2, "namespace": "org.other"}},
        {"name": "points", "type": {"type": "array", "items": {"type": "record", "name": "point",
          "fields": [{"name": "ra", "type": "double"}, {"name": "tags", "type": {"type": "map", "values": "string"}}]}}}
      ]}
      """;

  @Test
  void namesASchemaAsTheStandardDoes() {
    assertThat(AvroSchema.parse(SCHEMA).fingerprint())
        .isEqualTo(SchemaNormalization.parsingFingerprint64(new Schema.Parser().parse(SCHEMA)));
  }

  @Test
  void readsAMessageWhoseSchemaIsKnown() throws IOException {
    KnownSchemas schemas = new KnownSchemas();
    schemas.of(small());
    Packet packet =
        new PacketReader(schemas, SchemaSource.NONE)
            .read(Message.of(written(), "topic"))
            .getFirst();
    assertThat(packet.framing()).isEqualTo(Framing.SINGLE_OBJECT);
    assertThat(packet.schema()).isEqualTo("org.example.small");
    assertThat(packet.members()).containsEntry("id", 42L);
  }

  @Test
  void saysTheFingerprintOfASchemaThatIsNotKnown() throws IOException {
    byte[] message = written();
    long fingerprint = SchemaNormalization.parsingFingerprint64(new Schema.Parser().parse(small()));
    assertThatThrownBy(() ->
            new PacketReader(new KnownSchemas(), SchemaSource.NONE)
                .read(Message.of(message, "topic")))
        .isInstanceOf(UnreadablePacketException.class)
        .hasMessageContaining(String.format(Locale.ROOT, "%016x", fingerprint));
  }

  private static String small() {
    return "{\"type\":\"record\",\"name\":\"org.example.small\",\"fields\":[{\"name\":\"id\",\"type\":\"long\"}]}";
  }

  private static byte[] written() throws IOException {
    Schema schema = new Schema.Parser().parse(small());
    GenericRecord alert = new GenericData.Record(schema);
    alert.put("id", 42L);
    java.nio.ByteBuffer message =
        new BinaryMessageEncoder<GenericRecord>(GenericData.get(), schema).encode(alert);
    byte[] bytes = new byte[message.remaining()];
    message.get(bytes);
    return bytes;
  }
}
