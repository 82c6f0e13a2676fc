package org.tom4j.streams.avro;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tom4j.streams.Apache;
import org.tom4j.streams.RecordedSchemas;
import org.tom4j.streams.Recordings;
import org.tom4j.streams.packet.SchemaSource;

/** What surveys have sent, read by Apache Avro and by us: equal, value by value. */
class RecordedAvroTest {
  private final KnownSchemas schemas = new KnownSchemas();
  private final ContainerFile files = new ContainerFile(schemas);

  @Test
  void everyFileHoldsWhatApacheReadsInIt() {
    List<String> compared = new ArrayList<>();
    List<String> refusedByApache = new ArrayList<>();
    Recordings.forEach(
        (name, bytes) -> {
          if (!ContainerFile.begins(bytes)) {
            return;
          }
          List<GenericRecord> expected;
          try {
            expected = Apache.records(bytes);
          } catch (IOException | AvroRuntimeException refused) {
            refusedByApache.add(name);
            return;
          }
          List<AvroDatum> records = files.records(bytes);
          assertThat(records).as(name).hasSize(expected.size());
          for (int i = 0; i < records.size(); i++) {
            records.get(i).verify();
            Apache.assertSame(name, expected.get(i), records.get(i).members());
            AvroDatum alone = files.records(records.get(i).asFile()).getFirst();
            Apache.assertSame(name + " as a file", expected.get(i), alone.members());
          }
          compared.add(name);
        },
        "ztf",
        "lsst",
        "other_surveys");
    assertThat(compared).hasSizeGreaterThan(500);
    // Their schema has two members of one name, and a double whose default is null.
    assertThat(refusedByApache).allMatch(name -> name.startsWith("other_surveys/winter/"));
  }

  @Test
  void everyMessageByARegisteredSchemaHoldsWhatApacheReadsInIt() {
    RecordedSchemas registry = new RecordedSchemas();
    Map<Integer, Schema> parsed = new HashMap<>();
    List<String> compared = new ArrayList<>();
    Recordings.forEach(
        (name, bytes) -> {
          int id = ByteBuffer.wrap(bytes).getInt(1);
          SchemaSource.Numbered known = registry.byId(id);
          @Nullable AvroSchema schema =
              name.endsWith(".bin") && known.certain() ? known.schemas().getFirst() : null;
          if (schema == null) {
            return;
          }
          Schema theirs = parsed.computeIfAbsent(id, _ -> new Schema.Parser().parse(schema.text()));
          AvroDatum ours = AvroDatum.of(schema, bytes, 5, bytes.length);
          ours.verify();
          Apache.assertSame(name, bare(theirs, bytes), ours.members());
          compared.add(name);
        },
        "lsst/framed_real",
        "lsst/framed_minimal",
        "lsst/bulk");
    assertThat(compared).hasSizeGreaterThan(180);
  }

  private static GenericRecord bare(Schema schema, byte[] bytes) {
    try {
      return new GenericDatumReader<GenericRecord>(schema)
          .read(null, DecoderFactory.get().binaryDecoder(bytes, 5, bytes.length - 5, null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
