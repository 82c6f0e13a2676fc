package org.tom4j.streams.avro;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tom4j.streams.Apache;

/** Schemas and records by chance, the same each time, written by Apache Avro and read by us. */
class RandomAvroTest {
  private static final List<Schema.Type> SIMPLE =
      List.of(
          Schema.Type.NULL,
          Schema.Type.BOOLEAN,
          Schema.Type.INT,
          Schema.Type.LONG,
          Schema.Type.FLOAT,
          Schema.Type.DOUBLE,
          Schema.Type.STRING,
          Schema.Type.BYTES);

  private final KnownSchemas known = new KnownSchemas();
  private Random random = new Random(0);
  private int named;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void whatApacheWritesIsReadAsItWas(long seed) {
    random = new Random(seed);
    for (int i = 0; i < 40; i++) {
      Schema schema = record(0);
      GenericRecord[] records = {
        (GenericRecord) value(schema), (GenericRecord) value(schema), (GenericRecord) value(schema)
      };
      byte[] file = Apache.file(codec(), records);
      List<AvroDatum> read = new ContainerFile(known).records(file);
      assertThat(read).hasSize(records.length);
      for (int r = 0; r < records.length; r++) {
        read.get(r).verify();
        Apache.assertSame(schema.toString(), records[r], read.get(r).members());
      }
      assertReadBackwards(records[0], read.getFirst());
      byte[] bare = Apache.bare(records[0]);
      AvroDatum alone = AvroDatum.of(known.of(schema.toString()), bare, 0, bare.length);
      alone.verify();
      Apache.assertSame("alone", records[0], alone.members());
    }
  }

  /** Whoever asks for the last member first gets the same. */
  private static void assertReadBackwards(GenericRecord record, AvroDatum read) {
    List<Schema.Field> fields = record.getSchema().getFields();
    for (Schema.Field field : fields.reversed()) {
      Apache.assertSame(field.name(), record.get(field.pos()), read.members().get(field.name()));
    }
  }

  private CodecFactory codec() {
    return switch (random.nextInt(4)) {
      case 0 -> CodecFactory.nullCodec();
      case 1 -> CodecFactory.deflateCodec(6);
      case 2 -> CodecFactory.snappyCodec();
      default -> CodecFactory.zstandardCodec(3);
    };
  }

  private Schema schema(int depth) {
    return switch (random.nextInt(depth > 3 ? 4 : 10)) {
      case 0 -> Schema.createEnum(name(), null, space(), List.of("A", "B", "C"));
      case 1 -> Schema.createFixed(name(), null, space(), random.nextInt(9));
      case 4, 5 -> Schema.createArray(schema(depth + 1));
      case 6 -> Schema.createMap(schema(depth + 1));
      case 7 -> union(depth);
      case 8 -> record(depth + 1);
      default -> Schema.create(SIMPLE.get(random.nextInt(SIMPLE.size())));
    };
  }

  private Schema union(int depth) {
    List<Schema> branches = new ArrayList<>();
    branches.add(Schema.create(Schema.Type.NULL));
    branches.add(record(depth + 1));
    if (random.nextBoolean()) {
      branches.add(Schema.create(Schema.Type.DOUBLE));
    }
    if (random.nextBoolean()) {
      branches.add(0, Schema.create(Schema.Type.STRING));
    }
    return Schema.createUnion(branches);
  }

  /** One in four may hold itself. */
  private Schema record(int depth) {
    Schema record = Schema.createRecord(name(), null, space(), false);
    List<Schema.Field> fields = new ArrayList<>();
    if (depth == 0) { // no record of a survey takes no byte at all
      fields.add(new Schema.Field("id", Schema.create(Schema.Type.LONG)));
    }
    int count = random.nextInt(8);
    for (int i = 0; i < count; i++) {
      fields.add(new Schema.Field("f" + i, schema(depth + 1)));
    }
    if (random.nextInt(4) == 0) {
      Schema none = Schema.create(Schema.Type.NULL);
      fields.add(new Schema.Field("inner", Schema.createUnion(none, record)));
    }
    record.setFields(fields);
    return record;
  }

  private String name() {
    return "n" + named++;
  }

  private @Nullable String space() {
    return random.nextBoolean() ? null : "a.b" + random.nextInt(3);
  }

  private @Nullable Object value(Schema schema) {
    return switch (schema.getType()) {
      case NULL -> null;
      case BOOLEAN -> random.nextBoolean();
      case INT -> random.nextInt() >> random.nextInt(32);
      case LONG -> random.nextLong() >> random.nextInt(64);
      case FLOAT -> random.nextInt(9) == 0 ? Float.NaN : random.nextFloat() * 1e6f;
      case DOUBLE -> random.nextInt(9) == 0 ? Double.NEGATIVE_INFINITY : random.nextGaussian();
      case STRING -> "ä€🔭".repeat(random.nextInt(4));
      case BYTES -> ByteBuffer.wrap(bytes(random.nextInt(40)));
      case FIXED -> new GenericData.Fixed(schema, bytes(schema.getFixedSize()));
      case ENUM ->
          new GenericData.EnumSymbol(schema, schema.getEnumSymbols().get(random.nextInt(3)));
      case ARRAY -> elements(schema.getElementType());
      case MAP -> entries(schema.getValueType());
      case UNION -> value(branch(schema));
      case RECORD -> {
        GenericData.Record record = new GenericData.Record(schema);
        schema.getFields().forEach(field -> record.put(field.pos(), value(field.schema())));
        yield record;
      }
    };
  }

  private Schema branch(Schema union) {
    List<Schema> branches = union.getTypes();
    return branches.get(random.nextInt(3) == 0 ? random.nextInt(branches.size()) : 0);
  }

  private List<@Nullable Object> elements(Schema of) {
    List<@Nullable Object> elements = new ArrayList<>();
    int count = random.nextInt(5);
    for (int i = 0; i < count; i++) {
      elements.add(value(of));
    }
    return elements;
  }

  private Map<String, @Nullable Object> entries(Schema of) {
    Map<String, @Nullable Object> entries = new LinkedHashMap<>();
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      entries.put("k" + i, value(of));
    }
    return entries;
  }

  private byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
