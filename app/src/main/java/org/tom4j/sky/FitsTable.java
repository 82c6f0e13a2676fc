package org.tom4j.sky;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.logging.Level;
import java.util.logging.Logger;
import nom.tam.fits.Header;
import nom.tam.util.FitsInputStream;

/**
 * The first binary table of a FITS file (FITS standard 4.0, section 7.3), of which the header alone
 * is read.
 *
 * @param header of the table
 * @param data begins with the table's first row; how much of it there is, it shows
 */
public record FitsTable(Header header, InputStream data) {
  private static final int BLOCK = 2880;
  private static final int CARD = 80;

  /** Headers of regions have one block, of sky maps two; the library keeps every card. */
  private static final int MOST_BLOCKS = 100;

  private static final int MOST_PARTS = 100;

  /** What a file holds is told to who looks, not to the log; held, or the level would be lost. */
  private static final Logger LIBRARY = Logger.getLogger("nom.tam.fits");

  static {
    LIBRARY.setLevel(Level.OFF);
  }

  /**
   * Reads up to the first row.
   *
   * @throws IOException in words, if there is none or the stream cannot be read
   */
  public static FitsTable first(InputStream fits) throws IOException {
    for (int part = 0; part < MOST_PARTS; part++) {
      byte[] cards = cards(fits);
      if (cards.length == 0) {
        break;
      }
      Header header = header(cards);
      if (header.getStringValue("XTENSION", "").strip().equals("BINTABLE")) {
        return new FitsTable(header, fits);
      }
      skip(fits, header.getDataSize());
    }
    throw new IOException("there is no binary table in it");
  }

  /** All blocks of the next header; empty at the end of the file. */
  private static byte[] cards(InputStream fits) throws IOException {
    var cards = new ByteArrayOutputStream();
    for (int block = 0; block < MOST_BLOCKS; block++) {
      byte[] next = fits.readNBytes(BLOCK);
      cards.writeBytes(next);
      if (hasEnd(next) || (next.length == 0 && block == 0)) {
        return cards.toByteArray();
      }
      if (next.length < BLOCK) {
        break;
      }
    }
    throw new IOException("its header has no end");
  }

  private static boolean hasEnd(byte[] block) {
    for (int at = 0; at + CARD <= block.length; at += CARD) {
      if (block[at] == 'E'
          && block[at + 1] == 'N'
          && block[at + 2] == 'D'
          && block[at + 3] == ' ') {
        return true;
      }
    }
    return false;
  }

  private static Header header(byte[] cards) throws IOException {
    try (var in = new FitsInputStream(new ByteArrayInputStream(cards))) {
      Header header = Header.readHeader(in);
      if (header == null) {
        throw new IOException("its header is empty");
      }
      return header;
    } catch (IOException | RuntimeException broken) {
      throw new IOException("its header cannot be read: " + broken.getMessage(), broken);
    }
  }

  private static void skip(InputStream fits, long size) throws IOException {
    if (size < 0) {
      throw new IOException("its header promises less than no data");
    }
    try {
      fits.skipNBytes(size);
    } catch (EOFException cut) {
      throw new IOException("it breaks off: its header promises more data", cut);
    }
  }
}
