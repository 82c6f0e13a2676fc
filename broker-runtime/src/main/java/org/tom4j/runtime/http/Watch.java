package org.tom4j.runtime.http;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Looks at open exchanges some ten times a second, because a thread that waits in a socket notices
 * neither its own interruption nor that a service sends a byte now and then without ever getting
 * anywhere. Sleeps while there are none.
 */
final class Watch implements AutoCloseable {
  private final Set<Exchange> open = ConcurrentHashMap.newKeySet();
  private final Duration interval;
  private final Thread thread;
  private final Object some = new Object();
  private volatile boolean closed;

  Watch(Duration interval) {
    this.interval = interval;
    this.thread = Thread.ofPlatform().daemon().name("network-watch").unstarted(this::run);
    thread.start();
  }

  void add(Exchange exchange) {
    open.add(exchange);
    synchronized (some) {
      some.notifyAll();
    }
  }

  void remove(Exchange exchange) {
    open.remove(exchange);
  }

  private void run() {
    try {
      while (!closed) {
        synchronized (some) {
          while (open.isEmpty() && !closed) {
            some.wait();
          }
        }
        long now = System.nanoTime();
        List.copyOf(open).forEach(exchange -> exchange.look(now));
        Thread.sleep(interval);
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
