package org.tom4j.streams.avro;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** A place in bytes of Avro, moved on by reading and skipping. One thread at a time. */
final class AvroCursor {
  /** Deeper than any survey's alerts, and far from the end of a thread's stack. */
  private static final int DEEPEST = 200;

  private static final int LONGEST_VARINT = 10;

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final byte[] bytes;
  private final int end;
  private int at;
  private int depth;

  /**
   * @param end behind the last byte that may be read
   */
  AvroCursor(byte[] bytes, int at, int end) {
    this(bytes, at, end, 0);
  }

  /**
   * @param depth how many records, lists and maps hold what stands here
   */
  AvroCursor(byte[] bytes, int at, int end, int depth) {
    this.bytes = bytes;
    this.at = at;
    this.end = end;
    this.depth = depth;
  }

  byte[] bytes() {
    return bytes;
  }

  int at() {
    return at;
  }

  int end() {
    return end;
  }

  void moveTo(int place) {
    at = place;
  }

  /**
   * An int or long: seven bits a byte, the lowest first, the sign in the lowest of all (Avro 1.12,
   * "Primitive Types").
   */
  long varint() {
    int from = at;
    if (from < end && bytes[from] >= 0) { // as most are
      long folded = bytes[from];
      at = from + 1;
      return (folded >>> 1) ^ -(folded & 1);
    }
    long folded = 0;
    for (int shift = 0; at - from < LONGEST_VARINT; shift += 7) {
      if (at >= end) {
        throw cutShort();
      }
      byte next = bytes[at++];
      folded |= (next & 0x7FL) << shift;
      if (next >= 0) {
        return (folded >>> 1) ^ -(folded & 1);
      }
    }
    throw new MalformedAvroException("a number at byte " + from + " has more than 10 bytes");
  }

  void skipVarint() {
    int from = at;
    while (at < end) {
      if (bytes[at++] >= 0) {
        return;
      }
      if (at - from >= LONGEST_VARINT) {
        throw new MalformedAvroException("a number at byte " + from + " has more than 10 bytes");
      }
    }
    throw cutShort();
  }

  /** The length of what follows, which lies inside the bytes. */
  int length() {
    int from = at;
    long length = varint();
    if (length < 0 || length > end - at) {
      throw new MalformedAvroException(
          "a length of " + length + " at byte " + from + " reaches beyond the end");
    }
    return (int) length;
  }

  void skip(int count) {
    if (count > end - at) {
      throw cutShort();
    }
    at += count;
  }

  byte one() {
    if (at >= end) {
      throw cutShort();
    }
    return bytes[at++];
  }

  float real32() {
    int from = at;
    skip(Float.BYTES);
    return Float.intBitsToFloat((int) INT.get(bytes, from));
  }

  double real64() {
    int from = at;
    skip(Double.BYTES);
    return Double.longBitsToDouble((long) LONG.get(bytes, from));
  }

  void enter() {
    if (++depth > DEEPEST) {
      throw new MalformedAvroException("values are nested deeper than " + DEEPEST);
    }
  }

  void leave() {
    depth--;
  }

  /** Whether a list of records of values may stand here, each perhaps null. */
  boolean isShallow() {
    return depth + 4 <= DEEPEST;
  }

  /** The depth of what the value here holds. */
  int within() {
    enter();
    return depth--;
  }

  private MalformedAvroException cutShort() {
    return new MalformedAvroException("ends at byte " + end + ", in the middle of a value");
  }
}
