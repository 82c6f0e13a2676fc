package org.tom4j.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.file.SeekableByteArrayInput;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericFixed;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.jspecify.annotations.Nullable;

/** Apache Avro, which made our packets and says what those of others hold. */
public final class Apache {
  private Apache() {}

  /** A file of records that share a schema. */
  public static byte[] file(CodecFactory codec, GenericRecord... records) {
    Schema schema = records[0].getSchema();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DataFileWriter<GenericRecord> writer =
        new DataFileWriter<>(new GenericDatumWriter<>(schema))) {
      writer.setCodec(codec).create(schema, out);
      for (GenericRecord record : records) {
        writer.append(record);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The same, not packed. */
  public static byte[] file(GenericRecord... records) {
    return file(CodecFactory.nullCodec(), records);
  }

  /** A record alone. */
  public static byte[] bare(GenericRecord datum) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
    try {
      new GenericDatumWriter<GenericRecord>(datum.getSchema()).write(datum, encoder);
      encoder.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The records of a file as Apache Avro reads them. */
  public static List<GenericRecord> records(byte[] file) throws IOException {
    List<GenericRecord> records = new ArrayList<>();
    try (DataFileReader<GenericRecord> reader =
        new DataFileReader<>(new SeekableByteArrayInput(file), new GenericDatumReader<>())) {
      while (reader.hasNext()) {
        records.add(reader.next());
      }
    }
    return records;
  }

  /** Members of a record by name; of a record in one, as a map again. */
  public static GenericRecord record(Schema schema, Map<String, ?> members) {
    GenericData.Record record = new GenericData.Record(schema);
    for (Schema.Field field : schema.getFields()) {
      record.put(field.pos(), valued(field.schema(), members.get(field.name())));
    }
    return record;
  }

  private static @Nullable Object valued(Schema schema, @Nullable Object value) {
    return switch (schema.getType()) {
      case UNION ->
          value == null
              ? null
              : valued(
                  schema.getTypes().stream()
                      .filter(each -> each.getType() != Schema.Type.NULL)
                      .findFirst()
                      .orElseThrow(),
                  value);
      case RECORD -> {
        @SuppressWarnings("unchecked") // the tests' own maps
        Map<String, ?> inner = value == null ? Map.of() : (Map<String, ?>) value;
        yield record(schema, inner);
      }
      case ARRAY ->
          value == null
              ? List.of()
              : ((List<?>) value)
                  .stream().map(each -> valued(schema.getElementType(), each)).toList();
      case BYTES -> value instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : value;
      case LONG -> value == null ? Long.valueOf(0) : (Long) ((Number) value).longValue();
      case INT -> value == null ? Integer.valueOf(0) : (Integer) ((Number) value).intValue();
      case FLOAT -> value == null ? Float.valueOf(0) : (Float) ((Number) value).floatValue();
      case DOUBLE -> value == null ? Double.valueOf(0) : (Double) ((Number) value).doubleValue();
      case STRING -> value == null ? "" : value;
      case BOOLEAN -> value == null ? false : value;
      default -> value;
    };
  }

  /** Fails, naming the path, where two readings are not of the same values. */
  public static void assertSame(String path, @Nullable Object apache, @Nullable Object ours) {
    switch (apache) {
      case null -> assertThat(ours).as(path).isNull();
      case IndexedRecord record -> {
        Map<?, ?> members = (Map<?, ?>) present(path, ours);
        List<Schema.Field> fields = record.getSchema().getFields();
        assertThat(members).as(path).hasSize(fields.size());
        for (Schema.Field field : fields) {
          assertSame(path + "." + field.name(), record.get(field.pos()), members.get(field.name()));
        }
      }
      case List<?> list -> {
        List<?> elements = (List<?>) present(path, ours);
        assertThat(elements).as(path).hasSize(list.size());
        for (int i = 0; i < list.size(); i++) {
          assertSame(path + "[" + i + "]", list.get(i), elements.get(i));
        }
      }
      case Map<?, ?> map -> {
        Map<?, ?> entries = (Map<?, ?>) present(path, ours);
        assertThat(entries).as(path).hasSize(map.size());
        map.forEach((key, value) -> assertSame(path + "." + key, value, entries.get("" + key)));
      }
      case Integer whole -> assertThat(ours).as(path).isEqualTo(whole.longValue());
      case Float real -> assertThat(ours).as(path).isEqualTo(real.doubleValue());
      case ByteBuffer bytes -> assertThat(ours).as(path).isEqualTo(bytes);
      case GenericFixed fixed ->
          assertThat(ours).as(path).isEqualTo(ByteBuffer.wrap(fixed.bytes()));
      case Long whole -> assertThat(ours).as(path).isEqualTo(whole);
      case Double real -> assertThat(ours).as(path).isEqualTo(real);
      case Boolean truth -> assertThat(ours).as(path).isEqualTo(truth);
      default -> assertThat(ours).as(path).isEqualTo(apache.toString()); // texts, symbols
    }
  }

  private static Object present(String path, @Nullable Object ours) {
    if (ours == null) {
      throw new AssertionError(path + " is null in our reading");
    }
    return ours;
  }
}
