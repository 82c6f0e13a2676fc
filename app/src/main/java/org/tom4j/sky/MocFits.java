package org.tom4j.sky;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import nom.tam.fits.Header;
import nom.tam.util.FitsInputStream;

/**
 * A region in FITS: a table of one column, after IVOA's MOC 1.1 and 2.0. With {@code ORDERING}
 * NUNIQ each row is a cell, 4 · 4^order + its number; with RANGE the rows are the starts and ends
 * of ranges at order 29, ends excluded.
 */
final class MocFits {
  private static final int BLOCK = 2880;
  private static final int CARD = 80;

  /** Headers of regions have one block; the library keeps every card. */
  private static final int LONGEST_HEADER = 100 * BLOCK;

  private static final int MOST_PARTS = 100;

  /** What a file holds is told to who looks, not to the log; held, or the level would be lost. */
  private static final Logger LIBRARY = Logger.getLogger("nom.tam.fits");

  static {
    LIBRARY.setLevel(Level.OFF);
  }

  private MocFits() {}

  /**
   * @throws UnreadableMocException if it is nothing of that kind
   */
  static void read(byte[] fits, MocCells into) {
    try {
      int at = 0;
      for (int part = 0; part < MOST_PARTS && at < fits.length; part++) {
        int data = endOfHeader(fits, at);
        Header header = header(fits, at, data);
        long size = header.getDataSize();
        if (size < 0 || size > fits.length - data) {
          throw new UnreadableMocException("it breaks off: its header promises more data");
        }
        if (header.getStringValue("XTENSION", "").strip().equals("BINTABLE")) {
          table(header, ByteBuffer.wrap(fits, data, (int) size), into);
          return;
        }
        at = data + (int) size;
      }
    } catch (IOException e) {
      throw new UnreadableMocException("its header cannot be read: " + e.getMessage(), e);
    }
    throw new UnreadableMocException("there is no binary table in it");
  }

  private static int endOfHeader(byte[] fits, int start) {
    int longest = Math.min(fits.length, start + LONGEST_HEADER);
    for (int at = start; at + CARD <= longest; at += CARD) {
      if (fits[at] == 'E' && fits[at + 1] == 'N' && fits[at + 2] == 'D' && fits[at + 3] == ' ') {
        int blocks = (at - start) / BLOCK + 1;
        return Math.min(fits.length, start + blocks * BLOCK);
      }
    }
    throw new UnreadableMocException("its header has no end");
  }

  private static Header header(byte[] fits, int start, int end) throws IOException {
    try (var in = new FitsInputStream(new ByteArrayInputStream(fits, start, end - start))) {
      Header header = Header.readHeader(in);
      if (header == null) {
        throw new UnreadableMocException("its header is empty");
      }
      return header;
    } catch (UnreadableMocException told) {
      throw told;
    } catch (RuntimeException broken) {
      throw new IOException(broken.getMessage(), broken);
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
