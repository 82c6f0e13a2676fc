package org.tom4j.sky;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;
import nom.tam.fits.Header;

/**
 * A region in FITS: a table of one column, after IVOA's MOC 1.1 and 2.0. With {@code ORDERING}
 * NUNIQ each row is a cell, 4 · 4^order + its number; with RANGE the rows are the starts and ends
 * of ranges at order 29, ends excluded.
 */
final class MocFits {
  private MocFits() {}

  /**
   * @throws UnreadableMocException if it is nothing of that kind
   */
  static void read(byte[] fits, MocCells into) {
    try {
      FitsTable table = FitsTable.first(new ByteArrayInputStream(fits));
      long size = table.header().getDataSize();
      byte[] data =
          size < 0 || size > fits.length ? new byte[0] : table.data().readNBytes((int) size);
      if (data.length != size) {
        throw new UnreadableMocException("it breaks off: its header promises more data");
      }
      table(table.header(), ByteBuffer.wrap(data), into);
    } catch (IOException e) {
      throw new UnreadableMocException(String.valueOf(e.getMessage()), e);
    }
  }

  private static void table(Header header, ByteBuffer data, MocCells into) {
    require(header, "MOCDIM", "SPACE", Set.of("SPACE"));
    require(header, "COORDSYS", "C", Set.of("C", "ICRS"));
    String ordering = require(header, "ORDERING", "", Set.of("NUNIQ", "RANGE"));
    if (header.getIntValue("TFIELDS") != 1) {
      throw new UnreadableMocException(
          "its table has "
              + header.getIntValue("TFIELDS")
              + " columns: this is no region but a map");
    }
    boolean ranges = ordering.equals("RANGE");
    String form =
        require(header, "TFORM1", "", ranges ? Set.of("K", "1K") : Set.of("J", "1J", "K", "1K"));
    int width = form.endsWith("K") ? Long.BYTES : Integer.BYTES;
    long rows = header.getLongValue("NAXIS2");
    if (header.getLongValue("NAXIS1") != width || rows < 0 || rows > data.remaining() / width) {
      throw new UnreadableMocException(
          "its " + rows + " rows of " + header.getLongValue("NAXIS1") + " bytes are not there");
    }
    for (long row = 0; row < rows; row++) {
      long value = width == Long.BYTES ? data.getLong() : data.getInt();
      if (!ranges) {
        cell(value, into);
      } else if (++row < rows) {
        into.addRange(value, data.getLong());
      } else {
        throw new UnreadableMocException("its last range has no end");
      }
    }
  }

  /** The highest bit of a cell's number and order in one tells the order. */
  private static void cell(long unique, MocCells into) {
    if (unique < 4) {
      throw new UnreadableMocException("there is no cell " + unique + " in NUNIQ");
    }
    int order = (Long.SIZE - 1 - Long.numberOfLeadingZeros(unique)) / 2 - 1;
    long cell = unique - (4L << (2 * order));
    into.add(order, cell, cell);
  }

  private static String require(Header header, String key, String otherwise, Set<String> allowed) {
    String value = header.getStringValue(key, otherwise).strip();
    if (!allowed.contains(value)) {
      throw new UnreadableMocException(
          key
              + (value.isEmpty() ? " is missing" : " is '" + value + "'")
              + "; expected is "
              + String.join(" or ", allowed.stream().sorted().toList()));
    }
    return value;
  }
}
