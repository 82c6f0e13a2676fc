package org.tom4j.streams.testkit;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.server.ServerSocketFactory;

/**
 * Ports of 127.0.0.1, bound before Kafka is told their numbers: nobody else can take them in
 * between.
 */
final class BoundPorts implements ServerSocketFactory, AutoCloseable {
  /**
   * Below those that systems hand out to outgoing connections: a client that tries a stopped broker
   * again and again may otherwise be given the broker's own port, and be connected to itself.
   */
  private static final int LOWEST = 20_000;

  private static final int HIGHEST = 32_000;
  private static final int TRIES = 1000;

  private final Map<Integer, ServerSocketChannel> bound = new HashMap<>();

  /** Binds a port that nobody has. */
  synchronized int anyPort() {
    for (int i = 0; i < TRIES; i++) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
      try {
        bind(port);
        return port;
      } catch (BindException _) {
        // Somebody has it: another one.
      } catch (IOException e) {
        throw new IllegalStateException("No port can be opened on 127.0.0.1", e);
      }
    }
    throw new IllegalStateException(
        "No free port on 127.0.0.1 between " + LOWEST + " and " + HIGHEST);
  }

  /** Binds this one. */
  synchronized void bind(int port) throws IOException {
    ServerSocketChannel channel = ServerSocketChannel.open();
    try {
      channel.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    bound.put(port, channel);
  }

  /** Hands a bound port to Kafka, which closes it. */
  @Override
  public synchronized ServerSocketChannel openServerSocket(
      String listener, InetSocketAddress address, int backlog, int receiveBuffer)
      throws IOException {
    ServerSocketChannel channel = bound.remove(address.getPort());
    if (channel == null) {
      throw new BindException("Port " + address.getPort() + " of " + listener + " is not bound");
    }
    channel.configureBlocking(false);
    return channel;
  }

  /** Closes what was not handed out. */
  @Override
  public synchronized void close() {
    for (ServerSocketChannel channel : bound.values()) {
      try {
        channel.close();
      } catch (IOException e) {
        throw new IllegalStateException("A port cannot be closed", e);
      }
    }
    bound.clear();
  }
}
