package org.tom4j.runtime.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Splits an answer, which may have no end, into its lines. Blank lines may be passed over. */
public final class LineElements implements ElementSource {
  private final Chunks in;
  private final boolean skipBlank;
  private boolean tooLong;

  /**
   * @param longest line in bytes
   */
  public LineElements(InputStream in, int longest, boolean skipBlank) {
    this.in = new Chunks(in, longest);
    this.skipBlank = skipBlank;
  }

  @Override
  public byte @Nullable [] next() throws IOException {
    while (in.peek() >= 0) {
      in.keep();
      for (int next = in.peek(); next >= 0 && next != '\n'; next = in.peek()) {
        in.skip();
      }
      tooLong = in.overLong();
      byte[] line = tooLong ? new byte[0] : withoutReturn(in.kept());
      if (in.peek() == '\n') {
        in.skip();
      }
      if (!skipBlank || tooLong || !blank(line)) {
        return line;
      }
    }
    return null;
  }

  @Override
  public boolean tooLong() {
    return tooLong;
  }

  private static byte[] withoutReturn(byte[] line) {
    boolean returned = line.length > 0 && line[line.length - 1] == '\r';
    return returned ? Arrays.copyOf(line, line.length - 1) : line;
  }

  private static boolean blank(byte[] line) {
    for (byte b : line) {
      if (b != ' ' && b != '\t') {
        return false;
      }
    }
    return true;
  }
}
