package org.tom4j.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * An answer's bytes as they come over the wire, with an eye on their speed. Only time spent waiting
 * for the service counts: a reader may be as slow as it likes.
 */
final class WireInput extends InputStream {
  private final InputStream in;
  private final Exchange exchange;
  private final Patience patience;
  private long waited;
  private long came;

  WireInput(InputStream in, Exchange exchange, Patience patience) {
    this.in = in;
    this.exchange = exchange;
    this.patience = patience;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    exchange.startWaiting(patience.forRead());
    long start = System.nanoTime();
    try {
      int read = in.read(into, from, length);
      count(read, System.nanoTime() - start);
      return read;
    } finally {
      exchange.stopWaiting();
    }
  }

  private void count(int read, long nanos) throws IOException {
    if (patience.unending()) {
      return;
    }
    waited += nanos;
    came += Math.max(read, 0);
    Duration window = patience.speedWindow();
    if (waited >= window.toNanos()) {
      if (came < patience.minBytesPerSecond() * window.toMillis() / 1000) {
        exchange.end(Exchange.End.SLOW);
        throw new IOException("too slow");
      }
      waited = 0;
      came = 0;
    }
  }

  @Override
  public int available() throws IOException {
    return in.available();
  }

  @Override
  public void close() {
    exchange.close(); // closing the wrapped stream would read an answer to its end first
  }
}
