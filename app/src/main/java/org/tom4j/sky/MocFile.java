package org.tom4j.sky;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A file with a region, in any of the writings of MOC 1.1 and 2.0; which one it is, it shows. */
final class MocFile {
  /** The largest of CDS's footprints at the order of its survey's pixels has a few megabytes. */
  static final int LARGEST = 64 << 20;

  private static final byte[] FITS = "SIMPLE  =".getBytes(StandardCharsets.US_ASCII);

  private MocFile() {}

  /**
   * Reads a region.
   *
   * @throws IOException if the file cannot be read
   * @throws UnreadableMocException if it holds no region
   */
  static Moc read(Path file) throws IOException {
    byte[] bytes;
    // Not by a channel: a run that is stopped while it reads would close it under all others.
    try (InputStream in = new FileInputStream(file.toFile())) {
      bytes = in.readNBytes(LARGEST + 1);
    }
    if (bytes.length > LARGEST) {
      throw new UnreadableMocException("it has more than 64 MiB");
    }
    return of(bytes);
  }

  static Moc of(byte[] bytes) {
    MocCells cells = new MocCells();
    int first = 0;
    while (first < bytes.length && bytes[first] >= 0 && bytes[first] <= ' ') {
      first++;
    }
    if (startsWith(bytes, FITS)) {
      MocFits.read(bytes, cells);
    } else if (first < bytes.length && bytes[first] == '{') {
      MocJson.read(bytes, cells);
    } else {
      MocText.read(bytes, cells);
    }
    return cells.moc();
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    for (int at = 0; at < start.length; at++) {
      if (at == bytes.length || bytes[at] != start[at]) {
        return false;
      }
    }
    return true;
  }
}
