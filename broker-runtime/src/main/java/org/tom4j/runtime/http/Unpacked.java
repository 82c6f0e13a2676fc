package org.tom4j.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Files that services and people pack: a zip is read as the first file in it, a gzip as its own.
 */
public final class Unpacked {
  /** A packed text may be so many times as long as one that comes as it is. */
  private static final int LONGER = 4;

  private static final int SIGNATURE = 4;
  private static final int BUFFER = 1 << 15;

  private Unpacked() {}

  /** How long what is packed may be, where plain answers may have so many bytes. */
  static long limit(long plain) {
    return plain > Long.MAX_VALUE / LONGER ? Long.MAX_VALUE : plain * LONGER;
  }

  /**
   * What is in it; the same bytes if it is not packed. Closing it closes {@code in}.
   *
   * @param limit of what was packed in bytes; one more is an IOException
   */
  public static InputStream of(InputStream in, long limit) throws IOException {
    PushbackInputStream all = new PushbackInputStream(in, SIGNATURE);
    byte[] first = all.readNBytes(SIGNATURE);
    all.unread(first);
    if (startsWith(first, 'P', 'K', 3, 4)) {
      return new BoundedInput(firstFile(all), limit);
    }
    return startsWith(first, 0x1F, 0x8B)
        ? new BoundedInput(new GZIPInputStream(all, BUFFER), limit)
        : all;
  }

  private static InputStream firstFile(InputStream packed) throws IOException {
    ZipInputStream zip = new ZipInputStream(packed);
    for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (!entry.isDirectory()) {
        return zip;
      }
    }
    throw new ZipException("there is no file in it");
  }

  private static boolean startsWith(byte[] bytes, int... signature) {
    for (int i = 0; i < signature.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != signature[i]) {
        return false;
      }
    }
    return true;
  }
}
