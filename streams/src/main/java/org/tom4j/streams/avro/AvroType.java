package org.tom4j.streams.avro;

import org.jspecify.annotations.Nullable;

/**
 * A schema made ready for walking over the bytes that were written by it. Immutable; for all
 * threads.
 */
sealed interface AvroType
    permits AvroScalar, FixedType, EnumType, UnionType, ListType, MapType, RecordType {

  /** Moves behind a value, and so proves that there is one. */
  void skip(AvroCursor cursor);

  /**
   * Reads a value and moves somewhere: whoever reads on after it skips instead. Numbers are {@code
   * Long} or {@code Double}, texts and symbols {@code String}, bytes a read-only {@link
   * java.nio.ByteBuffer}; records, maps and lists are views that decode what they are asked for.
   */
  @Nullable Object read(AvroCursor cursor);

  /**
   * How many values a value is, where it takes no byte: itself, and of a record its members with
   * theirs. Any number of such fits into nothing. 0: each value takes bytes.
   */
  default int weightless() {
    return 0;
  }
}
