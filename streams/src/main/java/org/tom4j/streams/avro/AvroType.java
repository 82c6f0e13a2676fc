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
   * Whether a value may take no byte at all, so that any number of them fits into nothing.
   *
   * @param levels so deep is looked; a record that holds itself takes as many bytes as one likes
   */
  default boolean mayBeEmpty(int levels) {
    return false;
  }
}
