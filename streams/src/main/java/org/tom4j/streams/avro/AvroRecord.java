package org.tom4j.streams.avro;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A record in a packet, by the names of its members. Asked for one, it walks as far as that one and
 * no farther, and remembers where those before it begin. One thread at a time.
 *
 * <p>A read throws {@link MalformedAvroException} where the bytes are not what the schema says.
 */
final class AvroRecord extends AbstractMap<String, @Nullable Object> {
  private final RecordType type;
  private final byte[] bytes;
  private final int end;
  private final int depth;

  /** Where members begin; one more than there are, so that the end is known, too. */
  private final int[] starts;

  private int known;

  AvroRecord(RecordType type, byte[] bytes, int from, int end, int depth) {
    this.type = type;
    this.bytes = bytes;
    this.end = end;
    this.depth = depth;
    this.starts = new int[type.names().size() + 1];
    this.starts[0] = from;
  }

  @Override
  public @Nullable Object get(@Nullable Object member) {
    int place = member == null ? -1 : type.place(member);
    return place < 0 ? null : at(place);
  }

  @Override
  public boolean containsKey(@Nullable Object member) {
    return member != null && type.place(member) >= 0;
  }

  @Override
  public int size() {
    return type.names().size();
  }

  /** See {@link AvroColumns#ofList}. What stands behind the member is then found without a walk. */
  @Nullable AvroColumns columns(String member, List<AvroField> fields, boolean list) {
    int place = type.place(member);
    AvroCursor cursor = new AvroCursor(bytes, starts[0], end, depth);
    if (place < 0) {
      return AvroColumns.none(cursor, fields);
    }
    if (!cursor.isShallow()) {
      return null;
    }
    try {
      cursor.moveTo(start(place));
      AvroColumns columns = AvroColumns.at(cursor, type.type(place), fields, list);
      if (columns != null && known == place) {
        starts[++known] = cursor.at();
      }
      return columns;
    } catch (MalformedAvroException damaged) {
      return null;
    }
  }

  private @Nullable Object at(int place) {
    return type.type(place).read(new AvroCursor(bytes, start(place), end, depth));
  }

  private int start(int place) {
    if (place > known) {
      AvroCursor cursor = new AvroCursor(bytes, starts[known], end, depth);
      while (known < place) {
        type.type(known).skip(cursor);
        starts[++known] = cursor.at();
      }
    }
    return starts[place];
  }

  @Override
  public Set<Entry<String, @Nullable Object>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<String, @Nullable Object>> iterator() {
        return new Members();
      }

      @Override
      public int size() {
        return type.names().size();
      }
    };
  }

  private final class Members implements Iterator<Entry<String, @Nullable Object>> {
    private int next;

    @Override
    public boolean hasNext() {
      return next < type.names().size();
    }

    @Override
    public Map.Entry<String, @Nullable Object> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      int place = next++;
      return new SimpleImmutableEntry<>(type.names().get(place), at(place));
    }
  }
}
