package org.tom4j.runtime.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of an answer, one after the other, with a part of them kept aside: what is kept stays
 * whole over the buffer's end, and is let go when it grows beyond a limit.
 */
final class Chunks {
  private static final int SIZE = 1 << 16;
  private static final int SHOWN = 300;

  private final InputStream in;
  private final int longest;
  private final byte[] buffer = new byte[SIZE];
  private int at;
  private int limit;

  private byte[] kept = new byte[0];
  private int keptLength;
  private int keptFrom = -1;
  private boolean tooLong;

  /** The first bytes of the answer, to be shown if it is not what was expected. */
  private byte[] head = new byte[0];

  Chunks(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** The byte at hand, or -1 at the end. */
  int peek() throws IOException {
    return at < limit || fill() ? buffer[at] & 0xFF : -1;
  }

  /** Goes past the byte at hand. */
  void skip() {
    at++;
  }

  /** Keeps from the byte at hand on. */
  void keep() {
    keptFrom = at;
    keptLength = 0;
    tooLong = false;
  }

  /** What was kept, up to the byte before the one at hand; only if it was not {@link #overLong}. */
  byte[] kept() {
    spill();
    keptFrom = -1;
    return Arrays.copyOf(kept, keptLength);
  }

  /** Whether more than the limit would have to be kept; ends keeping if so. */
  boolean overLong() {
    spill();
    if (tooLong) {
      keptFrom = -1;
    }
    return tooLong;
  }

  /** How the answer begins, as text on one line. */
  String beginning() {
    return new String(head, StandardCharsets.UTF_8).replaceAll("\\s+", " ").strip();
  }

  private boolean fill() throws IOException {
    spill();
    at = 0;
    limit = Math.max(0, in.read(buffer, 0, SIZE));
    if (keptFrom >= 0) {
      keptFrom = 0;
    }
    if (head.length < SHOWN && limit > 0) {
      int length = head.length;
      int more = Math.min(SHOWN - length, limit);
      head = Arrays.copyOf(head, length + more);
      System.arraycopy(buffer, 0, head, length, more);
    }
    return limit > 0;
  }

  private void spill() {
    if (keptFrom < 0 || keptFrom == at) {
      return;
    }
    int more = at - keptFrom;
    if (tooLong || keptLength + (long) more > longest) {
      tooLong = true;
      kept = new byte[0];
      keptLength = 0;
    } else {
      if (kept.length < keptLength + more) {
        kept = Arrays.copyOf(kept, Math.max(keptLength + more, 2 * kept.length));
      }
      System.arraycopy(buffer, keptFrom, kept, keptLength, more);
      keptLength += more;
    }
    keptFrom = at;
  }
}
