package org.tom4j.runtime.http;

import java.io.IOException;
import java.io.InputStream;

/** An answer's bytes after decompression, up to a limit. */
final class BoundedInput extends InputStream {

  /** The answer is longer than allowed. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;

    TooLong(long limit) {
      super("is longer than " + limit + " bytes");
    }
  }

  private final InputStream in;
  private final long limit;
  private long left;

  BoundedInput(InputStream in, long limit) {
    this.in = in;
    this.limit = limit;
    this.left = limit;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int read = in.read(into, from, length);
    left -= Math.max(read, 0);
    if (left < 0) {
      throw new TooLong(limit);
    }
    return read;
  }

  @Override
  public int available() throws IOException {
    return in.available();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
