package org.tom4j.streams.avro;

import java.nio.ByteBuffer;
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
      case FLOAT -> (double) cursor.real32();
      case DOUBLE -> cursor.real64();
      case STRING -> {
        int length = cursor.length();
        int from = cursor.at();
        cursor.skip(length);
        yield new String(cursor.bytes(), from, length, StandardCharsets.UTF_8);
      }
      case BYTES -> slice(cursor, cursor.length());
    };
  }

  /**
   * Reads a number, and moves behind it; not a number if it is not finite, or this is no number.
   */
  double number(AvroCursor cursor) {
    double number =
        switch (this) {
          case FLOAT -> cursor.real32();
          case DOUBLE -> cursor.real64();
          case WHOLE -> cursor.varint();
          case NULL, BOOLEAN, STRING, BYTES -> Double.NaN;
        };
    return Double.isFinite(number) ? number : Double.NaN;
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
