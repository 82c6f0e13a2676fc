package org.tom4j.streams.avro;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value of one of some types, behind that type's place among them. */
final class UnionType implements AvroType {
  private final AvroType[] branches;

  UnionType(List<AvroType> branches) {
    this.branches = branches.toArray(AvroType[]::new);
  }

  int size() {
    return branches.length;
  }

  AvroType branch(int place) {
    return branches[place];
  }

  @Override
  public void skip(AvroCursor cursor) {
    cursor.enter();
    branch(cursor).skip(cursor);
    cursor.leave();
  }

  @Override
  public @Nullable Object read(AvroCursor cursor) {
    return branch(cursor).read(cursor);
  }

  /** The one that the cursor says, which is moved behind it. */
  AvroType branch(AvroCursor cursor) {
    int from = cursor.at();
    long place = cursor.varint();
    if (place < 0 || place >= branches.length) {
      throw new MalformedAvroException(
          "branch " + place + " of a union of " + branches.length + " at byte " + from);
    }
    return branches[(int) place];
  }
}
