package org.tom4j.streams.avro;

/** Elements of one type. */
final class ListType implements AvroType {
  private static final int LEVELS = 10;

  private final AvroType element;

  ListType(AvroType element) {
    this.element = element;
  }

  AvroType element() {
    return element;
  }

  /** How many elements stand together from here; 0 at the end of the list. */
  int block(AvroCursor cursor) {
    return Blocks.begin(cursor, element.mayBeEmpty(LEVELS));
  }

  @Override
  public void skip(AvroCursor cursor) {
    cursor.enter();
    for (int count = block(cursor); count > 0; count = block(cursor)) {
      skip(cursor, count);
    }
    cursor.leave();
  }

  /** A type whose values take no byte has no others: where one takes none, none does. */
  private void skip(AvroCursor cursor, int count) {
    int before = -1;
    for (int i = 0; i < count && cursor.at() != before; i++) {
      before = cursor.at();
      element.skip(cursor);
    }
  }

  @Override
  public Object read(AvroCursor cursor) {
    return new AvroList(this, cursor.bytes(), cursor.at(), cursor.end(), cursor.within());
  }
}
