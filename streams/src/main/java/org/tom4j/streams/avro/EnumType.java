package org.tom4j.streams.avro;

import java.util.List;

/** One of some symbols, written as its place among them. */
record EnumType(List<String> symbols) implements AvroType {
  EnumType {
    symbols = List.copyOf(symbols);
  }

  @Override
  public void skip(AvroCursor cursor) {
    Object _ = read(cursor);
  }

  @Override
  public Object read(AvroCursor cursor) {
    int from = cursor.at();
    long place = cursor.varint();
    if (place < 0 || place >= symbols.size()) {
      throw new MalformedAvroException(
          "symbol " + place + " of " + symbols.size() + " at byte " + from);
    }
    return symbols.get((int) place);
  }
}
