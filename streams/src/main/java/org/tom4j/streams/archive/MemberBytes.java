package org.tom4j.streams.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of one member after the other of an archive, which stays open when a member is closed.
 * Tells damage of the archive from that of a member that was packed before it was put in. One
 * thread.
 */
final class MemberBytes extends FilterInputStream {
  private boolean damaged;

  MemberBytes(InputStream archive) {
    super(archive);
  }

  /** Whether the archive itself could not be read: nothing follows then. */
  boolean isDamaged() {
    return damaged;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    try {
      return in.read(into, offset, length);
    } catch (IOException broken) {
      damaged = true;
      throw broken;
    }
  }

  @Override
  public long skip(long bytes) throws IOException {
    try {
      return in.skip(bytes);
    } catch (IOException broken) {
      damaged = true;
      throw broken;
    }
  }

  @Override
  public void close() {
    // The archive is not this one's.
  }
}
