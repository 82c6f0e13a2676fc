package org.tom4j.streams.avro;

/** How lists and maps are written: in blocks, each behind its count, the last one empty. */
final class Blocks {
  /** Elements that take no byte could be any number; nobody sends more of them than this. */
  static final int MOST_EMPTY = 100;

  private Blocks() {}

  /**
   * The number of elements in the block that begins here; 0 at the end of the list. A block may say
   * how long it is, by which it is passed over without a look.
   */
  static int begin(AvroCursor cursor, boolean elementsTakeNoByte) {
    int from = cursor.at();
    long count = cursor.varint();
    if (count < 0) {
      count = -count;
      int _ = cursor.length();
    }
    long most = elementsTakeNoByte ? MOST_EMPTY : cursor.end() - cursor.at();
    if (count < 0 || count > most) {
      throw new MalformedAvroException(
          "a count of " + count + " elements at byte " + from + " is more than there can be");
    }
    return (int) count;
  }
}
