package org.tom4j.sky;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * Makes a region of cells and writes it as FITS, after IVOA's MOC 2.0 with the keywords of MOC 1.1
 * beside: the fewest cells that make it up, as NUNIQ. For one thread.
 */
public final class RegionFile {
  private static final int BLOCK = 2880;

  /** By which a file of this program's is known. */
  static final String CREATOR = "tom4j";

  private final MocCells cells = new MocCells();

  /** Adds a cell by its order and NESTED number, in any order, also twice. */
  public void add(int order, long cell) {
    cells.add(order, cell, cell);
  }

  /** The file. */
  public byte[] fits() {
    long[] unique = cells.moc().unique();
    Arrays.sort(unique);
    ByteBuffer data = ByteBuffer.allocate(Long.BYTES * unique.length);
    int deepest = 0;
    for (long cell : unique) {
      data.putLong(cell);
      deepest = Math.max(deepest, (Long.SIZE - 1 - Long.numberOfLeadingZeros(cell)) / 2 - 1);
    }
    var out = new ByteArrayOutputStream();
    out.writeBytes(
        header(
            card("SIMPLE", "T") + card("BITPIX", "8") + card("NAXIS", "0") + card("EXTEND", "T")));
    out.writeBytes(
        header(
            text("XTENSION", "BINTABLE")
                + card("BITPIX", "8")
                + card("NAXIS", "2")
                + card("NAXIS1", "8")
                + card("NAXIS2", Integer.toString(unique.length))
                + card("PCOUNT", "0")
                + card("GCOUNT", "1")
                + card("TFIELDS", "1")
                + text("TTYPE1", "UNIQ")
                + text("TFORM1", "1K")
                + text("MOCVERS", "2.0")
                + text("MOCDIM", "SPACE")
                + text("ORDERING", "NUNIQ")
                + text("COORDSYS", "C")
                + card("MOCORD_S", Integer.toString(deepest))
                + card("MOCORDER", Integer.toString(deepest))
                + text("CREATOR", CREATOR)));
    out.writeBytes(data.array());
    out.writeBytes(new byte[(BLOCK - data.capacity() % BLOCK) % BLOCK]);
    return out.toByteArray();
  }

  private static byte[] header(String cards) {
    String all = cards + String.format(Locale.ROOT, "%-80s", "END");
    int length = (all.length() + BLOCK - 1) / BLOCK * BLOCK;
    return all.concat(" ".repeat(length - all.length())).getBytes(StandardCharsets.US_ASCII);
  }

  private static String card(String key, String value) {
    return String.format(Locale.ROOT, "%-8s= %20s%50s", key, value, "");
  }

  private static String text(String key, String value) {
    return String.format(Locale.ROOT, "%-8s= %-70s", key, "'" + String.format("%-8s", value) + "'");
  }
}
