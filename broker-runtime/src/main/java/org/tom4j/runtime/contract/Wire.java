package org.tom4j.runtime.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The service's end of one connection, after the request was read. */
public final class Wire {
  private final InputStream in;
  private final OutputStream out;

  Wire(Socket socket) throws IOException {
    this.in = socket.getInputStream();
    this.out = socket.getOutputStream();
  }

  /**
   * Begins an answer that ends with the connection, or after its Content-Length.
   *
   * @param headers whole lines: {@code Content-Type: application/json}
   */
  public void head(int status, String... headers) throws IOException {
    String lines = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    String head = "HTTP/1.1 " + status + " Answer\r\n" + lines + "Connection: close\r\n\r\n";
    write(head.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends bytes at once. */
  public void write(byte[] bytes) throws IOException {
    write(bytes, bytes.length);
  }

  /** Sends the first so many bytes at once. */
  public void write(byte[] bytes, int length) throws IOException {
    out.write(bytes, 0, length);
    out.flush();
  }

  /** What follows the head, to be written as a stream. */
  public OutputStream body() {
    return out;
  }

  /** Waits until the one who asked has let the connection go. */
  public void awaitGone() throws IOException {
    while (in.read() >= 0) {
      // Nothing is expected to come; only the end counts.
    }
  }

  /** Does nothing for a while. */
  public void pause(Duration time) throws IOException {
    try {
      Thread.sleep(time);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      throw new IOException("the server is closed", closing);
    }
  }
}
