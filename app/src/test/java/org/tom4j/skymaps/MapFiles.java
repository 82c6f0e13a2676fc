package org.tom4j.skymaps;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Files with sky maps: some that other programs wrote of two blobs, others made here. */
final class MapFiles {
  private static final int BLOCK = 2880;

  /** Written by ligo.skymap 2.5.4: 2,634 cells of orders 2 to 7, gzipped. */
  static final String MANY_ORDERS = "many-orders.fits.gz";

  private MapFiles() {}

  static byte[] file(String name) {
    try (InputStream in = MapFiles.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Cells of many orders; pairs of order and number, and a density for each. */
  static byte[] unique(long[][] cells, double... densities) {
    ByteBuffer data = ByteBuffer.allocate(16 * cells.length);
    for (int row = 0; row < cells.length; row++) {
      data.putLong((4L << (2 * cells[row][0])) + cells[row][1]).putDouble(densities[row]);
    }
    return table(
        data.array(),
        16,
        cells.length,
        List.of(
            card("TFIELDS", "2"),
            card("TTYPE1", "'UNIQ'"),
            card("TFORM1", "'K'"),
            card("TTYPE2", "'PROBDENSITY'"),
            card("TFORM2", "'D'"),
            card("ORDERING", "'NUNIQ'")));
  }

  /** One cell a row. */
  static byte[] flat(String ordering, double... probabilities) {
    ByteBuffer data = ByteBuffer.allocate(8 * probabilities.length);
    for (double probability : probabilities) {
      data.putDouble(probability);
    }
    return table(
        data.array(),
        8,
        probabilities.length,
        List.of(
            card("TFIELDS", "1"),
            card("TTYPE1", "'PROB'"),
            card("TFORM1", "'D'"),
            card("ORDERING", "'" + ordering + "'")));
  }

  static byte[] table(byte[] data, int width, long rows, List<String> more) {
    var cards = new StringBuilder();
    cards.append(card("XTENSION", "'BINTABLE'")).append(card("BITPIX", "8"));
    cards.append(card("NAXIS", "2")).append(card("NAXIS1", Integer.toString(width)));
    cards.append(card("NAXIS2", Long.toString(rows))).append(card("PCOUNT", "0"));
    cards.append(card("GCOUNT", "1"));
    more.forEach(cards::append);
    var out = new ByteArrayOutputStream();
    out.writeBytes(header(card("SIMPLE", "T") + card("BITPIX", "8") + card("NAXIS", "0")));
    out.writeBytes(header(cards.toString()));
    out.writeBytes(data);
    out.writeBytes(new byte[(BLOCK - data.length % BLOCK) % BLOCK]);
    return out.toByteArray();
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
