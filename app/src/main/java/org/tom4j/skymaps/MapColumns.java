package org.tom4j.skymaps;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nom.tam.fits.Header;
import org.jspecify.annotations.Nullable;

/** The columns of a table that tell a cell and its probability. */
final class MapColumns {
  private static final Pattern FORM = Pattern.compile("(\\d{0,9})([LXBIJKAEDCMPQ])(.*)");
  private static final List<String> DENSITIES = List.of("PROBDENSITY");
  private static final List<String> PROBABILITIES = List.of("PROB", "PROBABILITY");
  private static final List<String> CELLS = List.of("UNIQ", "PIXEL", "PIX");
  private static final int MOST_COLUMNS = 999; // FITS 4.0

  /**
   * One column.
   *
   * @param offset of its first value in a row, bytes
   * @param type one of FITS's letters
   * @param repeat how many values a row has
   */
  record Column(String name, int offset, char type, int repeat) {
    int width() {
      return switch (type) {
        case 'L', 'B', 'A', 'X' -> 1;
        case 'I' -> 2;
        case 'J', 'E' -> 4;
        default -> 8;
      };
    }

    long whole(ByteBuffer row, int at) {
      int place = offset + at * width();
      return switch (type) {
        case 'K' -> row.getLong(place);
        case 'J' -> row.getInt(place);
        case 'I' -> row.getShort(place);
        default -> throw new UnreadableSkyMapException(name + " has no whole numbers");
      };
    }

    double number(ByteBuffer row, int at) {
      int place = offset + at * width();
      return switch (type) {
        case 'D' -> row.getDouble(place);
        case 'E' -> row.getFloat(place);
        default -> throw new UnreadableSkyMapException(name + " has no numbers with fractions");
      };
    }
  }

  private final @Nullable Column cell;
  private final Column probability;
  private final boolean density;

  /**
   * @throws UnreadableSkyMapException if there is no column with probabilities
   */
  MapColumns(Header header) {
    Map<String, Column> all = columns(header);
    this.cell = first(all, CELLS);
    Column dense = first(all, DENSITIES);
    Column told = dense != null ? dense : first(all, PROBABILITIES);
    if (told == null) {
      throw new UnreadableSkyMapException(
          "none of its columns is called PROBDENSITY, PROB or PROBABILITY; they are "
              + (all.isEmpty() ? "none" : String.join(", ", all.keySet())));
    }
    this.probability = told;
    this.density = dense != null;
  }

  private static @Nullable Column first(Map<String, Column> all, List<String> names) {
    return names.stream().map(all::get).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private static Map<String, Column> columns(Header header) {
    Map<String, Column> columns = new LinkedHashMap<>();
    int fields = header.getIntValue("TFIELDS");
    if (fields < 0 || fields > MOST_COLUMNS) {
      throw new UnreadableSkyMapException("it says to have " + fields + " columns");
    }
    long offset = 0;
    long row = header.getLongValue("NAXIS1");
    for (int n = 1; n <= fields; n++) {
      String form = header.getStringValue("TFORM" + n, "").strip();
      Matcher read = FORM.matcher(form);
      if (!read.matches()) {
        throw new UnreadableSkyMapException("TFORM" + n + " is '" + form + "'");
      }
      int repeat = read.group(1).isEmpty() ? 1 : Integer.parseInt(read.group(1));
      String name = header.getStringValue("TTYPE" + n, "").strip().toUpperCase(Locale.ROOT);
      Column column = new Column(name, (int) offset, read.group(2).charAt(0), repeat);
      columns.putIfAbsent(name, column);
      offset += bytes(column);
      if (offset > row) {
        throw new UnreadableSkyMapException("its columns are wider than its rows");
      }
    }
    return columns;
  }

  private static long bytes(Column column) {
    return switch (column.type()) {
      case 'X' -> (column.repeat() + 7L) / 8;
      case 'C', 'Q' -> column.type() == 'C' ? 8L * column.repeat() : 16L * column.repeat();
      case 'M' -> 16L * column.repeat();
      default -> (long) column.width() * column.repeat();
    };
  }

  /** The cell's number, null: rows are cells in their order. */
  @Nullable Column cell() {
    return cell;
  }

  Column probability() {
    return probability;
  }

  /** Whether it is per steradian, not per cell. */
  boolean isDensity() {
    return density;
  }
}
