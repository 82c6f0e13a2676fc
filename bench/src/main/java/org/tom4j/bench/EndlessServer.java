package org.tom4j.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A broker whose answer is an array without end, at a steady rate: alerts of about 1.2 kB, in parts
 * of ten milliseconds, or one by one where they come slowly.
 */
final class EndlessServer implements AutoCloseable {
  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
  private static final List<String> HISTORIES = histories(new Random(7));

  private final HttpServer server;
  private final int perSecond;
  private final AtomicLong firstByte = new AtomicLong();

  EndlessServer(int perSecond) throws IOException {
    this.perSecond = perSecond;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(
        Executors.newCachedThreadPool(work -> {
          Thread thread = new Thread(work, "endless server");
          thread.setDaemon(true);
          return thread;
        }));
    server.createContext("/", this::answer);
    server.start();
  }

  /** Where a query has to ask. */
  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  /** By {@link System#nanoTime()}, of the newest answer. */
  long firstByte() {
    return firstByte.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, 0);
    int part = Math.max(1, perSecond / 100);
    long pause = 1_000_000_000L * part / perSecond;
    try (OutputStream out = exchange.getResponseBody()) {
      out.write('[');
      long due = System.nanoTime();
      firstByte.set(due);
      for (long number = 0; ; ) {
        var text = new StringBuilder(part * 1300);
        for (int i = 0; i < part; i++) {
          append(text, number++);
        }
        out.write(text.toString().getBytes(StandardCharsets.US_ASCII));
        out.flush();
        due += pause;
        LockSupport.parkNanos(due - System.nanoTime());
      }
    } catch (IOException gone) {
      // The reader has had enough.
    }
  }

  private static void append(StringBuilder text, long number) {
    text.append(number == 0 ? "" : ",").append("{\"id\":\"e").append(number);
    text.append("\",\"name\":\"Endless ").append(number % 100_000);
    text.append("\",\"time\":\"").append(FIRST.plusSeconds(number / 10));
    text.append("\",\"ra\":").append(number * 7 % 36_000 / 100.0);
    text.append(",\"dec\":").append(number * 3 % 17_000 / 100.0 - 85);
    text.append(",\"mag\":").append(15 + number * 11 % 700 / 100.0).append(",\"history\":\"");
    text.append(HISTORIES.get((int) (number % HISTORIES.size()))).append("\"}");
  }

  /** Text that compresses as little as a real packet's numbers. */
  private static List<String> histories(Random random) {
    byte[] bytes = new byte[525];
    return Stream.generate(
            () -> {
              random.nextBytes(bytes);
              return HexFormat.of().formatHex(bytes);
            })
        .limit(256)
        .toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
