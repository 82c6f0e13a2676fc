package org.tom4j.alerts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.springframework.http.MediaType;
import org.tom4j.broker.Cutout;

/**
 * An image that browsers show.
 *
 * @param type PNG or JPEG
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Picture(byte[] image, MediaType type) {
  /** A cut-out has some thousand pixels; what is this large is none. */
  private static final int LARGEST = 16 << 20;

  /**
   * A cut-out as browsers show it.
   *
   * @throws IOException in words, if it is no image or no sensible one
   */
  static Picture of(Cutout cutout) throws IOException {
    byte[] image = unzipped(cutout.image());
    if (startsWith(image, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
      return new Picture(image, MediaType.IMAGE_PNG);
    }
    if (startsWith(image, 0xFF, 0xD8, 0xFF)) {
      return new Picture(image, MediaType.IMAGE_JPEG);
    }
    if (startsWith(image, 'S', 'I', 'M', 'P', 'L', 'E', ' ', ' ', '=')) {
      return new Picture(FitsPicture.png(image, cutout.northUp()), MediaType.IMAGE_PNG);
    }
    throw new IOException("it is neither PNG nor JPEG nor FITS");
  }

  private static byte[] unzipped(byte[] bytes) throws IOException {
    if (!startsWith(bytes, 0x1F, 0x8B)) {
      return bytes;
    }
    try (var unzipping = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      byte[] all = unzipping.readNBytes(LARGEST + 1);
      if (all.length > LARGEST) {
        throw new IOException("it has more than " + LARGEST + " bytes");
      }
      return all;
    }
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
