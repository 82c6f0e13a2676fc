package org.tom4j.runtime.contract;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** How a service treats one request; the connection ends when it returns or throws. */
@FunctionalInterface
public interface Behaviour {
  void answer(Wire wire) throws IOException;

  /** Answers as recorded. */
  static Behaviour telling(RecordedAnswer answer) {
    return wire -> {
      head(wire, answer);
      wire.write(answer.body());
    };
  }

  /** Loses the connection in the middle of the answer. */
  static Behaviour breakingOff(RecordedAnswer answer) {
    return wire -> {
      head(wire, answer);
      wire.write(answer.body(), answer.body().length / 2);
    };
  }

  /** Sends half the answer as if it were the whole. */
  static Behaviour tellingHalf(RecordedAnswer answer) {
    byte[] half = Arrays.copyOf(answer.body(), answer.body().length / 2);
    return telling(new RecordedAnswer(answer.status(), answer.contentType(), half));
  }

  /** Sends all of the answer but its end, then nothing, until the other side lets go. */
  static Behaviour holdingTheEnd(RecordedAnswer answer) {
    int end = answer.body().length;
    while (end > 0 && answer.body()[end - 1] <= ' ') {
      end--;
    }
    int held = Math.max(end - 1, 0);
    return wire -> {
      head(wire, answer);
      wire.write(answer.body(), held);
      wire.awaitGone();
    };
  }

  /** Takes the request and says nothing, until the other side lets go. */
  static Behaviour silent() {
    return Wire::awaitGone;
  }

  /** Sends a blank fifty times a second, for ever. */
  static Behaviour dripping() {
    return wire -> {
      wire.head(200, "Content-Type: application/json");
      while (true) {
        wire.write(new byte[] {' '});
        wire.pause(Duration.ofMillis(20));
      }
    };
  }

  /** Sends 10 GB of blanks as fast as they are taken. */
  static Behaviour tenGigabytes() {
    return wire -> {
      long length = 10L << 30;
      wire.head(200, "Content-Type: application/json", "Content-Length: " + length);
      write(wire.body(), length);
    };
  }

  /** Sends 10 GB of blanks, packed a thousandfold. */
  static Behaviour gzipBomb() {
    return wire -> {
      wire.head(200, "Content-Type: application/json", "Content-Encoding: gzip");
      try (OutputStream packed = new GZIPOutputStream(wire.body())) {
        write(packed, 10L << 30);
      }
    };
  }

  /** Answers with a page for people, as log-in pages and captive portals do. */
  static Behaviour html() {
    return telling(
        RecordedAnswer.of(
            "text/html; charset=utf-8",
            "<!DOCTYPE html><html><head><title>Welcome</title></head><body>Please log in"
                + "</body></html>"));
  }

  /** Says no. */
  static Behaviour status(int status, String... headers) {
    byte[] words = ("Status " + status).getBytes(StandardCharsets.UTF_8);
    return wire -> {
      String[] all = Arrays.copyOf(headers, headers.length + 2);
      all[headers.length] = "Content-Type: text/plain";
      all[headers.length + 1] = "Content-Length: " + words.length;
      wire.head(status, all);
      wire.write(words);
    };
  }

  /** Sends elsewhere. */
  static Behaviour redirecting(URI to) {
    return status(302, "Location: " + to);
  }

  private static void head(Wire wire, RecordedAnswer answer) throws IOException {
    wire.head(
        answer.status(),
        "Content-Type: " + answer.contentType(),
        "Content-Length: " + answer.body().length);
  }

  private static void write(OutputStream out, long length) throws IOException {
    byte[] blanks = new byte[1 << 16];
    Arrays.fill(blanks, (byte) ' ');
    for (long left = length; left > 0; left -= blanks.length) {
      out.write(blanks);
    }
  }
}
