package org.tom4j.streams.avro;

/** So many bytes. */
record FixedType(int size) implements AvroType {
  @Override
  public void skip(AvroCursor cursor) {
    cursor.skip(size);
  }

  @Override
  public Object read(AvroCursor cursor) {
    return AvroScalar.slice(cursor, size);
  }

  @Override
  public int weightless() {
    return size == 0 ? 1 : 0;
  }
}
