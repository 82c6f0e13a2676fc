package org.tom4j.streams.avro;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * A list in a packet. The first question walks over it once and keeps where its elements begin;
 * each element is decoded when it is asked for. One thread at a time.
 */
final class AvroList extends AbstractList<@Nullable Object> implements RandomAccess {
  private final ListType type;
  private final byte[] bytes;
  private final int from;
  private final int end;
  private final int depth;
  private int @Nullable [] starts;

  AvroList(ListType type, byte[] bytes, int from, int end, int depth) {
    this.type = type;
    this.bytes = bytes;
    this.from = from;
    this.end = end;
    this.depth = depth;
  }

  @Override
  public @Nullable Object get(int index) {
    int[] places = starts();
    Objects.checkIndex(index, places.length);
    return type.element().read(new AvroCursor(bytes, places[index], end, depth));
  }

  @Override
  public int size() {
    return starts().length;
  }

  private int[] starts() {
    int[] known = starts;
    if (known == null) {
      known = walk();
      starts = known;
    }
    return known;
  }

  private int[] walk() {
    AvroCursor cursor = new AvroCursor(bytes, from, end, depth);
    int[] places = new int[16];
    int size = 0;
    for (int count = type.block(cursor); count > 0; count = type.block(cursor)) {
      if (count > end - from + Blocks.MOST_EMPTY - size) {
        throw new MalformedAvroException("a list at byte " + from + " has more than there can be");
      }
      for (int i = 0; i < count; i++) {
        if (size == places.length) {
          places = Arrays.copyOf(places, 2 * size);
        }
        places[size++] = cursor.at();
        type.element().skip(cursor);
      }
    }
    return Arrays.copyOf(places, size);
  }
}
