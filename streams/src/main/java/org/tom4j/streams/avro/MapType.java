package org.tom4j.streams.avro;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of one type by names that the packet itself brings. */
final class MapType implements AvroType {
  private final AvroType value;

  MapType(AvroType value) {
    this.value = value;
  }

  @Override
  public void skip(AvroCursor cursor) {
    cursor.enter();
    for (int count = Blocks.begin(cursor, false); count > 0; count = Blocks.begin(cursor, false)) {
      for (int i = 0; i < count; i++) {
        AvroScalar.STRING.skip(cursor);
        value.skip(cursor);
      }
    }
    cursor.leave();
  }

  @Override
  public Object read(AvroCursor cursor) {
    Map<String, @Nullable Object> entries = new LinkedHashMap<>();
    cursor.enter();
    for (int count = Blocks.begin(cursor, false); count > 0; count = Blocks.begin(cursor, false)) {
      for (int i = 0; i < count; i++) {
        String name = String.valueOf(AvroScalar.STRING.read(cursor));
        int from = cursor.at();
        entries.put(name, value.read(cursor));
        cursor.moveTo(from);
        value.skip(cursor);
      }
    }
    cursor.leave();
    return Collections.unmodifiableMap(entries);
  }
}
