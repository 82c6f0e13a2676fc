package org.tom4j.skymaps;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import nom.tam.fits.Header;
import org.jspecify.annotations.Nullable;
import org.tom4j.sky.FitsTable;

/**
 * A file with a sky map, gzipped or not, as gravitational-wave, gamma-ray and neutrino services
 * give them out: cells of many orders (IGWN's public alerts user guide; columns {@code UNIQ} and
 * {@code PROBDENSITY}), or one row for each cell of one order in NESTED or RING numbering (healpy's
 * {@code write_map}; a column {@code PROB}, {@code PROBABILITY} or {@code PROBDENSITY}). Read row
 * by row: no more of it is in memory than the map itself.
 */
final class SkyMapFile {
  /** The largest that is looked at, as it comes: flat maps of order 10 with distances have less. */
  static final int LARGEST = 64 << 20;

  /** What healpy writes as OBJECT, which is how much of the sky there is. */
  private static final Set<String> COVERAGES = Set.of("FULLSKY", "PARTIAL");

  private SkyMapFile() {}

  /**
   * Reads a map.
   *
   * @throws UnreadableSkyMapException if it holds none, or one that is too large
   */
  static SkyMap read(byte[] file) {
    if (file.length > LARGEST) {
      throw new UnreadableSkyMapException("it has more than 64 MiB");
    }
    try (InputStream in = unpacked(file)) {
      FitsTable table = FitsTable.first(in);
      Header header = table.header();
      requireEquatorial(header);
      MapColumns columns = new MapColumns(header);
      return new SkyMap(described(header), MapRows.read(header, columns, table.data()));
    } catch (IOException broken) {
      throw new UnreadableSkyMapException(String.valueOf(broken.getMessage()), broken);
    }
  }

  private static InputStream unpacked(byte[] file) throws IOException {
    var bytes = new ByteArrayInputStream(file);
    boolean gzipped = file.length > 2 && file[0] == 0x1f && file[1] == (byte) 0x8b;
    return new BufferedInputStream(gzipped ? new GZIPInputStream(bytes, 1 << 16) : bytes, 1 << 16);
  }

  private static void requireEquatorial(Header header) {
    String frame = header.getStringValue("COORDSYS", "C").strip().toUpperCase(Locale.ROOT);
    if (!Set.of("C", "ICRS", "CEL", "EQ", "EQUATORIAL", "").contains(frame)) {
      throw new UnreadableSkyMapException(
          "COORDSYS is '" + frame + "'; expected is C, which is right ascension and declination");
    }
  }

  private static MapHeader described(Header header) {
    return new MapHeader(
        COVERAGES.contains(text(header, "OBJECT")) ? "" : text(header, "OBJECT"),
        text(header, "INSTRUME"),
        text(header, "CREATOR"),
        text(header, "ORIGIN"),
        text(header, "DATE-OBS"),
        text(header, "DATE"),
        positive(header, "DISTMEAN"),
        positive(header, "DISTSTD"));
  }

  private static String text(Header header, String key) {
    String text = header.getStringValue(key, "").strip();
    return text.substring(0, Math.min(text.length(), 200));
  }

  private static @Nullable Double positive(Header header, String key) {
    double value = header.getDoubleValue(key, Double.NaN);
    return value > 0 && value < Double.POSITIVE_INFINITY ? value : null;
  }
}
