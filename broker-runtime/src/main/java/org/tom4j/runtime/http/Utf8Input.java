package org.tom4j.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** Characters as UTF-8, as they arrive. */
final class Utf8Input extends InputStream {
  private final Reader in;
  private final char[] chars = new char[4096];
  private byte[] bytes = {};
  private int at;

  /** The first half of a pair whose second has not come yet, or 0. */
  private char half;

  Utf8Input(Reader in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    return ready() ? bytes[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (!ready()) {
      return -1;
    }
    int count = Math.min(length, bytes.length - at);
    System.arraycopy(bytes, at, into, from, count);
    at += count;
    return count;
  }

  private boolean ready() throws IOException {
    while (at == bytes.length) {
      int start = half == 0 ? 0 : 1;
      chars[0] = half;
      int read = in.read(chars, start, chars.length - start);
      if (read < 0) {
        return false;
      }
      int end = start + read;
      half = 0;
      if (Character.isHighSurrogate(chars[end - 1])) {
        half = chars[--end];
      }
      bytes = new String(chars, 0, end).getBytes(StandardCharsets.UTF_8);
      at = 0;
    }
    return true;
  }
}
