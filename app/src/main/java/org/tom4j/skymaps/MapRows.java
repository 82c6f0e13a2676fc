package org.tom4j.skymaps;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Locale;
import nom.tam.fits.Header;
import org.jspecify.annotations.Nullable;
import org.tom4j.sky.Healpix;
import org.tom4j.sky.HealpixCells;

/** The rows of a map's table as cells. For one thread, for one file. */
final class MapRows {
  /** All cells of order 10, 3.4 arcmin wide: the finest flat maps that services give out. */
  private static final long MOST_CELLS = 12L << 20;

  private static final int FINEST_FLAT = 10;

  /** Rows of maps with distances have 40 bytes; healpy puts 1024 cells into one. */
  private static final int WIDEST_ROW = 1 << 20;

  private static final long MOST_BYTES = 1L << 30;

  /** While it is read and ranked: starts, orders, densities, ranks, levels, and those by rings. */
  private static final int BYTES_PER_CELL = 40;

  /** HEALPix's word for no value, −1.6375 · 10³⁰, and what rounding makes of it. */
  private static final double UNSEEN = -1e30;

  private final MapColumns columns;
  private final long[] starts;
  private final byte[] orders;
  private final double[] densities;
  private int size;

  private MapRows(MapColumns columns, int cells) {
    this.columns = columns;
    this.starts = new long[cells];
    this.orders = new byte[cells];
    this.densities = new double[cells];
  }

  /**
   * @param data begins with the first row
   * @throws UnreadableSkyMapException if these are no cells, or too many
   */
  static MapCells read(Header header, MapColumns columns, InputStream data) throws IOException {
    long rows = header.getLongValue("NAXIS2");
    long width = header.getLongValue("NAXIS1");
    int repeat = columns.probability().repeat();
    if (rows < 1 || width < 1 || repeat < 1) {
      throw new UnreadableSkyMapException("it has no rows");
    }
    if (width > WIDEST_ROW || rows > MOST_CELLS / repeat || rows * width > MOST_BYTES) {
      throw new UnreadableSkyMapException(
          String.format(
              Locale.ROOT,
              "it has %,d rows of %,d bytes: maps of up to %,d cells are read",
              rows,
              width,
              MOST_CELLS));
    }
    requireRoom(rows * repeat);
    var reading = new MapRows(columns, (int) (rows * repeat));
    String ordering = header.getStringValue("ORDERING", "").strip().toUpperCase(Locale.ROOT);
    switch (ordering) {
      case "NUNIQ" -> reading.unique(data, rows, (int) width);
      case "NESTED", "NEST", "RING" ->
          reading.flat(data, rows, (int) width, order(header, reading), ordering.equals("RING"));
      default ->
          throw new UnreadableSkyMapException(
              "ORDERING is '" + ordering + "'; expected is NUNIQ, NESTED or RING");
    }
    return MapCells.of(reading.starts, reading.orders, reading.densities);
  }

  /** A map that would leave no memory for anything else is refused, not tried. */
  private static void requireRoom(long cells) {
    long most = Runtime.getRuntime().maxMemory() / 2;
    if (cells * BYTES_PER_CELL > most) {
      throw new UnreadableSkyMapException(
          String.format(
              Locale.ROOT,
              "its %,d cells need %,d MiB while they are read, and this TOM may use %,d: start it"
                  + " with a larger -Xmx",
              cells,
              (cells * BYTES_PER_CELL) >> 20,
              most >> 20));
    }
  }

  private static int order(Header header, MapRows reading) {
    long cells = reading.starts.length;
    long told = header.getLongValue("NSIDE", 0);
    long side = told != 0 ? told : Math.round(Math.sqrt(cells / 12.0));
    int order = Long.numberOfTrailingZeros(side);
    if (side < 1 || Long.bitCount(side) != 1 || order > FINEST_FLAT) {
      throw new UnreadableSkyMapException(
          "NSIDE is " + side + "; expected is a power of two up to 1024");
    }
    if (reading.columns.cell() == null && cells != 12 * side * side) {
      throw new UnreadableSkyMapException(
          String.format(
              Locale.ROOT,
              "it has %,d cells; %,d make up the sky with NSIDE %d",
              cells,
              12 * side * side,
              side));
    }
    return order;
  }

  private void unique(InputStream data, long rows, int width) throws IOException {
    MapColumns.@Nullable Column cell = columns.cell();
    if (cell == null || !cell.name().equals("UNIQ") || columns.probability().repeat() != 1) {
      throw new UnreadableSkyMapException("there is no column UNIQ with one cell a row");
    }
    byte[] bytes = new byte[width];
    ByteBuffer row = ByteBuffer.wrap(bytes);
    for (long at = 0; at < rows; at++) {
      next(data, bytes);
      long unique = cell.whole(row, 0);
      int order = (Long.SIZE - 1 - Long.numberOfLeadingZeros(unique)) / 2 - 1;
      if (unique < 4
          || order > Healpix.ORDER
          || unique - (4L << (2 * order)) >= 12L << (2 * order)) {
        throw new UnreadableSkyMapException("there is no cell " + unique + " in NUNIQ");
      }
      add(order, unique - (4L << (2 * order)), columns.probability().number(row, 0));
    }
  }

  private void flat(InputStream data, long rows, int width, int order, boolean ring)
      throws IOException {
    MapColumns.@Nullable Column cell = columns.cell();
    int repeat = columns.probability().repeat();
    if (cell != null && cell.repeat() != repeat) {
      throw new UnreadableSkyMapException("its rows have more probabilities than cells");
    }
    double[] byRing = ring ? new double[(int) (12L << (2 * order))] : new double[0];
    byte[] bytes = new byte[width];
    ByteBuffer row = ByteBuffer.wrap(bytes);
    long all = 12L << (2 * order);
    for (long at = 0; at < rows; at++) {
      next(data, bytes);
      for (int value = 0; value < repeat; value++) {
        long number = cell == null ? at * repeat + value : cell.whole(row, value);
        if (number < 0 || number >= all) {
          throw new UnreadableSkyMapException("there is no cell " + number + " of " + all);
        }
        double told = columns.probability().number(row, value);
        if (ring) {
          byRing[(int) number] = told;
        } else {
          add(order, number, told);
        }
      }
    }
    if (ring) {
      fromRings(order, byRing);
    }
  }

  private void fromRings(int order, double[] byRing) {
    if (byRing.length != starts.length) {
      throw new UnreadableSkyMapException("a part of the sky in RING numbering is not read");
    }
    for (int cell = 0; cell < byRing.length; cell++) {
      add(order, cell, byRing[(int) HealpixCells.ring(order, cell)]);
    }
  }

  private void add(int order, long cell, double told) {
    double value = Double.isNaN(told) || told <= UNSEEN ? 0 : told;
    if (value < 0 || Double.isInfinite(value)) {
      throw new UnreadableSkyMapException("a cell has the probability " + told);
    }
    starts[size] = cell << Healpix.bits(order);
    orders[size] = (byte) order;
    densities[size++] = columns.isDensity() ? value : value / HealpixCells.area(order);
  }

  private static void next(InputStream data, byte[] row) throws IOException {
    if (data.readNBytes(row, 0, row.length) < row.length) {
      throw new EOFException("it breaks off: its header promises more rows");
    }
  }
}
