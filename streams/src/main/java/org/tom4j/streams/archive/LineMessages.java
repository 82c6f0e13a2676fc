package org.tom4j.streams.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.tom4j.streams.packet.Message;
import org.tom4j.streams.reading.Received;

/** A message a line. */
final class LineMessages implements MessageSource {
  private static final int LONGEST = 16 << 20;

  private final InputStream in;
  private final String source;
  private long line;
  private boolean open;

  LineMessages(InputStream in, String source) {
    this.in = in;
    this.source = source;
  }

  @Override
  public @Nullable Received next() throws IOException {
    for (byte[] text = read(); text != null; text = read()) {
      String where = source + ":" + line;
      if (text.length > LONGEST) {
        return Received.bad(where, "is longer than 16 MiB");
      }
      if (!new String(text, StandardCharsets.ISO_8859_1).isBlank()) {
        return Received.of(Message.of(text, where));
      }
    }
    return null;
  }

  @Override
  public boolean endsOpen() {
    return open;
  }

  /** One more byte than allowed of a line that is too long; null at the end. */
  private byte @Nullable [] read() throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    int next = in.read();
    if (next < 0) {
      return null;
    }
    line++;
    while (next >= 0 && next != '\n') {
      if (text.size() <= LONGEST) {
        text.write(next);
      }
      next = in.read();
    }
    open = next < 0;
    return text.toByteArray();
  }
}
