package org.tom4j.runtime.contract;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * A small HTTP server on a free port of this machine that stands for every service in the world, on
 * plain sockets, so that it can misbehave in every way. One request a connection. Any thread.
 */
public final class AnswerServer implements AutoCloseable {
  /** Before scheme, authority and path of an address that is routed here. */
  private static final String ROUTED = "/_/";

  private static final int LONGEST_LINE = 1 << 16;

  private final ServerSocket server;
  private final Function<SentRequest, Behaviour> answers;
  private final Set<Socket> open = new HashSet<>();
  private final List<SentRequest> sent = new ArrayList<>();

  /**
   * Starts it.
   *
   * @param answers called on a thread of the request's own
   */
  public AnswerServer(Function<SentRequest, Behaviour> answers) {
    this.answers = answers;
    try {
      server = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    Thread.ofPlatform().daemon().name("recorded answers").start(this::accept);
  }

  /** Where it listens, with a slash at its end. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
  }

  /** Where a request to an address must go to be answered here. */
  public URI route(URI asked) {
    if (asked.getRawAuthority() == null
        || asked.getRawAuthority().equals(address().getRawAuthority())) {
      return address().resolve(asked);
    }
    String question = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
    String there = asked.getScheme() + "/" + asked.getRawAuthority() + asked.getRawPath();
    return address().resolve(ROUTED + there + question);
  }

  /** The requests so far, in order of their coming. */
  public List<SentRequest> sent() {
    synchronized (open) {
      return List.copyOf(sent);
    }
  }

  /** Waits for a request; false if none came in time. */
  boolean awaitRequest(Duration atMost) throws InterruptedException {
    return await(() -> !sent.isEmpty(), atMost);
  }

  /** Waits until no connection is open; false if one still is. */
  boolean awaitNoneOpen(Duration atMost) throws InterruptedException {
    return await(open::isEmpty, atMost);
  }

  private boolean await(BooleanSupplier condition, Duration atMost) throws InterruptedException {
    long end = System.nanoTime() + atMost.toNanos();
    synchronized (open) {
      while (!condition.getAsBoolean()) {
        long left = end - System.nanoTime();
        if (left <= 0) {
          return false;
        }
        TimeUnit.NANOSECONDS.timedWait(open, left + 1_000_000);
      }
      return true;
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = server.accept();
        synchronized (open) {
          open.add(socket);
        }
        Thread.ofPlatform().daemon().name("recorded answer").start(() -> serve(socket));
      }
    } catch (IOException closed) {
      // The end of the server.
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      SentRequest request = read(new BufferedInputStream(socket.getInputStream()));
      synchronized (open) {
        sent.add(request);
        open.notifyAll();
      }
      answers.apply(request).answer(new Wire(socket));
    } catch (IOException gone) {
      // The other side has let go, or the server is closed.
    } finally {
      synchronized (open) {
        open.remove(socket);
        open.notifyAll();
      }
    }
  }

  private SentRequest read(InputStream in) throws IOException {
    String[] start = line(in).split(" ");
    if (start.length < 2) {
      throw new IOException("no request");
    }
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(line.substring(0, Math.max(colon, 0)), line.substring(colon + 1).strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
    String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
    return new SentRequest(start[0], asked(start[1]), headers, body);
  }

  private static URI asked(String target) {
    if (!target.startsWith(ROUTED)) {
      return URI.create(target);
    }
    return URI.create(target.substring(ROUTED.length()).replaceFirst("/", "://"));
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0 || line.size() > LONGEST_LINE) {
        throw new IOException("no request");
      }
      line.write(next);
    }
    return line.toString(StandardCharsets.UTF_8).stripTrailing();
  }

  /** Ends it and every connection. */
  @Override
  public void close() {
    List<Socket> left;
    synchronized (open) {
      left = List.copyOf(open);
    }
    try {
      server.close();
      for (Socket socket : left) {
        socket.close();
      }
    } catch (IOException ofNoUse) {
      // It is closed as far as it can be.
    }
  }
}
