package org.tom4j.streams.avro;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Avro's primitive types. */
enum AvroScalar implements AvroType {
  NULL,
  BOOLEAN,
  /** int and long are written alike. */
  WHOLE,
  FLOAT,
  DOUBLE,
  STRING,
  BYTES;

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  @Override
  public void skip(AvroCursor cursor) {
    switch (this) {
      case NULL -> {}
      case BOOLEAN -> cursor.skip(1);
      case WHOLE -> cursor.skipVarint();
      case FLOAT -> cursor.skip(Float.BYTES);
      case DOUBLE -> cursor.skip(Double.BYTES);
      case STRING, BYTES -> cursor.skip(cursor.length());
    }
  }

  @Override
  public @Nullable Object read(AvroCursor cursor) {
    return switch (this) {
      case NULL -> null;
      case BOOLEAN -> cursor.one() != 0;
      case WHOLE -> cursor.varint();
      case FLOAT -> {
        int from = cursor.at();
        cursor.skip(Float.BYTES);
        yield (double) Float.intBitsToFloat((int) INT.get(cursor.bytes(), from));
      }
      case DOUBLE -> {
        int from = cursor.at();
        cursor.skip(Double.BYTES);
        yield Double.longBitsToDouble((long) LONG.get(cursor.bytes(), from));
      }
      case STRING -> {
        int length = cursor.length();
        int from = cursor.at();
        cursor.skip(length);
        yield new String(cursor.bytes(), from, length, StandardCharsets.UTF_8);
      }
      case BYTES -> slice(cursor, cursor.length());
    };
  }

  @Override
  public int weightless() {
    return this == NULL ? 1 : 0;
  }

  static ByteBuffer slice(AvroCursor cursor, int length) {
    int from = cursor.at();
    cursor.skip(length);
    return ByteBuffer.wrap(cursor.bytes(), from, length).slice().asReadOnlyBuffer();
  }
}
