package org.tom4j.sky;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Writes regions in FITS as IVOA's MOC 1.1 and 2.0 have it. */
final class MocFiles {
  private static final int BLOCK = 2880;

  private MocFiles() {}

  /** Cells as order and number in one, of eight bytes. */
  static byte[] nuniq(long... cells) {
    return fits("NUNIQ", "1K", longs(cells), cells.length, 8, List.of());
  }

  /** Of four bytes. */
  static byte[] shortNuniq(int... cells) {
    ByteBuffer data = ByteBuffer.allocate(4 * cells.length);
    for (int cell : cells) {
      data.putInt(cell);
    }
    return fits("NUNIQ", "J", data.array(), cells.length, 4, List.of());
  }

  static byte[] ranges(long... bounds) {
    return fits("RANGE", "1K", longs(bounds), bounds.length, 8, List.of(card("MOCDIM", "'SPACE'")));
  }

  static byte[] longs(long... values) {
    ByteBuffer data = ByteBuffer.allocate(8 * values.length);
    for (long value : values) {
      data.putLong(value);
    }
    return data.array();
  }

  /**
   * @param more cards, which stand last and count instead of others of the same name
   */
  static byte[] fits(
      String ordering, String form, byte[] data, long rows, int width, List<String> more) {
    var cards = new StringBuilder();
    cards.append(card("XTENSION", "'BINTABLE'")).append(card("BITPIX", "8"));
    cards.append(card("NAXIS", "2")).append(card("NAXIS1", Integer.toString(width)));
    cards.append(card("NAXIS2", Long.toString(rows))).append(card("PCOUNT", "0"));
    cards.append(card("GCOUNT", "1")).append(card("TFIELDS", "1"));
    cards.append(card("ORDERING", "'" + ordering + "'")).append(card("COORDSYS", "'C'"));
    cards.append(card("TFORM1", "'" + form + "'"));
    more.forEach(cards::append);
    var out = new ByteArrayOutputStream();
    out.writeBytes(primary());
    out.writeBytes(header(cards.toString()));
    out.writeBytes(data);
    out.writeBytes(new byte[(BLOCK - data.length % BLOCK) % BLOCK]);
    return out.toByteArray();
  }

  static byte[] primary() {
    return header(
        card("SIMPLE", "T") + card("BITPIX", "8") + card("NAXIS", "0") + card("EXTEND", "T"));
  }

  static byte[] header(String cards) {
    String all = cards + String.format(Locale.ROOT, "%-80s", "END");
    int length = (all.length() + BLOCK - 1) / BLOCK * BLOCK;
    return all.concat(" ".repeat(length - all.length())).getBytes(StandardCharsets.US_ASCII);
  }

  static String card(String key, String value) {
    return String.format(Locale.ROOT, "%-8s= %-70s", key, value);
  }
}
