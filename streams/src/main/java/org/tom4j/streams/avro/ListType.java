package org.tom4j.streams.avro;

/** Elements of one type. */
final class ListType implements AvroType {
  private final AvroType element;

  ListType(AvroType element) {
    this.element = element;
  }

  AvroType element() {
    return element;
  }

  /** How many elements stand together from here; 0 at the end of the list. */
  int block(AvroCursor cursor) {
    return Blocks.begin(cursor, element.weightless() > 0);
  }

  @Override
  public void skip(AvroCursor cursor) {
    cursor.enter();
    for (int count = block(cursor); count > 0; count = block(cursor)) {
      for (int i = 0; i < count && element.weightless() == 0; i++) {
        element.skip(cursor);
      }
    }
    cursor.leave();
  }

  @Override
  public Object read(AvroCursor cursor) {
    return new AvroList(this, cursor.bytes(), cursor.at(), cursor.end(), cursor.within());
  }
}
