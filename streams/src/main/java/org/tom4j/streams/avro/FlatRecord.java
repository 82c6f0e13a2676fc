package org.tom4j.streams.avro;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The members of a record that has only numbers, truths, texts and bytes, each perhaps null, as one
 * row of steps. Histories are lists of such records, of up to a hundred members; by asking each
 * member's type in turn they take three times as long. Immutable; for all threads.
 *
 * <p>It gives up on what is out of the ordinary, right or wrong, and leaves that to {@link
 * AvroType#skip}, which has the words for it.
 */
final class FlatRecord {
  /** What {@link #past} says of bytes that it leaves to others. */
  static final int NOT_SO = -1;

  // Kinds of steps, in the lowest bits; above them the number of bytes.
  private static final int FIXED = 0;
  private static final int FIXED_OR_NULL = 1;
  private static final int NULL_OR_FIXED = 2;
  private static final int WHOLE = 3;
  private static final int NULL_OR_WHOLE = 4;
  private static final int TEXT = 5;
  private static final int NULL_OR_TEXT = 6;
  private static final int MARK = 7;
  private static final int KIND_BITS = 3;
  private static final int KINDS = (1 << KIND_BITS) - 1;

  // The first and the second branch of a union, as they are written in one byte.
  private static final byte FIRST = 0;
  private static final byte SECOND = 2;

  private static final int LONGEST_VARINT = 10;

  /** Far more bytes than any record has, and far from what an int holds in bits. */
  private static final int LARGEST = 1 << 24;

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** The bits by which a varint's bytes say that another one follows. */
  private static final long GOES_ON = 0x8080_8080_8080_8080L;

  private static final int[] NO_PLACES = {};

  static final FlatRecord EMPTY = new FlatRecord(new AvroType[0], new boolean[0], new int[0], 0);

  private final AvroType[] members;
  private final boolean[] marked;
  private final int[] steps;

  /** No record has more bytes than this, beside its texts. */
  private final int most;

  private FlatRecord(AvroType[] members, boolean[] marked, int[] steps, int most) {
    this.members = members;
    this.marked = marked;
    this.steps = steps;
    this.most = most;
  }

  /** Null if a member is of another kind, or they are large. */
  static @Nullable FlatRecord of(AvroType[] members) {
    return of(members, new boolean[members.length]);
  }

  /**
   * @param marked of which members the places are wanted
   * @return null if a member is of another kind, or they are large
   */
  static @Nullable FlatRecord of(AvroType[] members, boolean[] marked) {
    int[] steps = new int[2 * members.length];
    int count = 0;
    int most = 0;
    for (int i = 0; i < members.length; i++) {
      int step = step(members[i]);
      if (step < 0) {
        return null;
      }
      if (marked[i]) {
        steps[count++] = MARK;
      }
      int bytes = step >> KIND_BITS;
      most += 1 + ((step & KINDS) <= NULL_OR_FIXED ? bytes : LONGEST_VARINT);
      if (most > LARGEST) {
        return null;
      }
      boolean joins = (step & KINDS) == FIXED && count > 0 && (steps[count - 1] & KINDS) == FIXED;
      if (joins) {
        steps[count - 1] += bytes << KIND_BITS;
      } else {
        steps[count++] = step;
      }
    }
    return new FlatRecord(members, marked, Arrays.copyOf(steps, count), most);
  }

  /** −1: none. */
  private static int step(AvroType type) {
    return switch (type) {
      case UnionType union -> step(union);
      case AvroScalar scalar ->
          switch (scalar) {
            case WHOLE -> WHOLE;
            case STRING, BYTES -> TEXT;
            case NULL, BOOLEAN, FLOAT, DOUBLE -> (bytes(scalar) << KIND_BITS) | FIXED;
          };
      case FixedType fixed -> (fixed.size() << KIND_BITS) | FIXED;
      case EnumType _, ListType _, MapType _, RecordType _ -> -1;
    };
  }

  private static int step(UnionType union) {
    boolean nullFirst = union.size() == 2 && union.branch(0) == AvroScalar.NULL;
    boolean nullLast = union.size() == 2 && union.branch(1) == AvroScalar.NULL;
    int one = nullFirst == nullLast ? -1 : step(union.branch(nullFirst ? 1 : 0));
    return switch (one & KINDS) {
      case FIXED -> one | (nullFirst ? NULL_OR_FIXED : FIXED_OR_NULL);
      case WHOLE -> nullFirst ? NULL_OR_WHOLE : -1;
      case TEXT -> nullFirst ? NULL_OR_TEXT : -1;
      default -> -1;
    };
  }

  private static int bytes(AvroScalar scalar) {
    return switch (scalar) {
      case NULL, WHOLE, STRING, BYTES -> 0;
      case BOOLEAN -> 1;
      case FLOAT -> Float.BYTES;
      case DOUBLE -> Double.BYTES;
    };
  }

  /** Moves behind a record; false, and nothing done, if it is out of the ordinary. */
  boolean skip(AvroCursor cursor) {
    int past = past(cursor.bytes(), cursor.at(), cursor.end(), NO_PLACES, 0);
    if (past != NOT_SO) {
      cursor.moveTo(past);
    }
    return past != NOT_SO;
  }

  /**
   * The place behind the record that begins at one, or {@link #NOT_SO}.
   *
   * @param end behind the last byte that may be read
   * @param places take where the marked members begin
   * @param into the first of them that is to be taken
   */
  int past(byte[] bytes, int from, int end, int[] places, int into) {
    int at = from;
    int last = end - most;
    if (at > last) {
      return NOT_SO; // what ends here is looked at with more care
    }
    int mark = into;
    for (int step : steps) {
      switch (step & KINDS) {
        case NULL_OR_FIXED -> {
          byte branch = bytes[at++];
          if (branch == SECOND) {
            at += step >> KIND_BITS;
          } else if (branch != FIRST) {
            return NOT_SO;
          }
        }
        case FIXED -> at += step >> KIND_BITS;
        case FIXED_OR_NULL -> {
          byte branch = bytes[at++];
          if (branch == FIRST) {
            at += step >> KIND_BITS;
          } else if (branch != SECOND) {
            return NOT_SO;
          }
        }
        case WHOLE -> {
          at = pastVarint(bytes, at);
          if (at < 0) {
            return NOT_SO;
          }
        }
        case NULL_OR_WHOLE -> {
          byte branch = bytes[at++];
          if (branch == SECOND) {
            at = pastVarint(bytes, at);
            if (at < 0) {
              return NOT_SO;
            }
          } else if (branch != FIRST) {
            return NOT_SO;
          }
        }
        case MARK -> places[mark++] = at;
        default -> {
          byte branch = (step & KINDS) == TEXT ? SECOND : bytes[at++];
          if (branch == SECOND) {
            at = pastText(bytes, at);
            // Whatever follows has at most as many bytes as all of it.
            if (at < 0 || at > last) {
              return NOT_SO;
            }
          } else if (branch != FIRST) {
            return NOT_SO;
          }
        }
      }
    }
    return at;
  }

  /**
   * The same, member by member, whatever the record is like: moves behind it.
   *
   * @throws MalformedAvroException if the bytes are not what the schema says
   */
  void mark(AvroCursor cursor, int[] places, int into) {
    int mark = into;
    for (int i = 0; i < members.length; i++) {
      if (marked[i]) {
        places[mark++] = cursor.at();
      }
      members[i].skip(cursor);
    }
  }

  /** There are ten bytes to be read at least; negative: it has more. */
  private static int pastVarint(byte[] bytes, int at) {
    long ends = ~(long) EIGHT.get(bytes, at) & GOES_ON;
    if (ends != 0) {
      return at + (Long.numberOfTrailingZeros(ends) >> 3) + 1;
    }
    if (bytes[at + 8] >= 0) {
      return at + 9;
    }
    return bytes[at + 9] >= 0 ? at + LONGEST_VARINT : NOT_SO;
  }

  /** Of a text whose length stands in one byte or two; negative: it is longer, or no text. */
  private static int pastText(byte[] bytes, int at) {
    byte folded = bytes[at];
    if ((folded & 1) != 0) {
      return NOT_SO;
    }
    if (folded >= 0) {
      return at + 1 + (folded >> 1);
    }
    byte second = bytes[at + 1];
    return second < 0 ? NOT_SO : at + 2 + (((second << 7) | (folded & 0x7f)) >> 1);
  }
}
