package org.tom4j.runtime.http;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.ModalCloseable;
import org.jspecify.annotations.Nullable;

/** One request and its answer while they are open; any thread may end them. */
final class Exchange implements AutoCloseable {

  /** Why an exchange was ended by us. */
  enum End {
    /** It was read to its end, or is not wanted any more. */
    DONE,
    /** The fetch was closed. */
    CLOSED,
    /** The reading thread was interrupted. */
    INTERRUPTED,
    /** Too few bytes came, or none. */
    SLOW
  }

  final HttpUriRequestBase request;
  private final Fetch fetch;
  private final AtomicReference<@Nullable End> end = new AtomicReference<>();
  private volatile @Nullable ClassicHttpResponse response;

  private volatile @Nullable Thread waiting;
  private volatile long waitingSince;
  private volatile long patience;

  Exchange(HttpUriRequestBase request, Fetch fetch) {
    this.request = request;
    this.fetch = fetch;
    fetch.opened(this);
  }

  void answered(ClassicHttpResponse answer) {
    this.response = answer;
    if (end.get() != null) {
      letGo();
    }
  }

  /** The calling thread starts to wait for the service, at most so long. */
  void startWaiting(Duration atMost) throws IOException {
    checkGoing();
    if (end.get() != null) {
      throw new IOException("closed");
    }
    patience = atMost.toNanos();
    waitingSince = System.nanoTime();
    waiting = Thread.currentThread();
  }

  /** Notices between two elements that nobody wants to read on. */
  void checkGoing() throws IOException {
    if (Thread.currentThread().isInterrupted()) {
      end(End.INTERRUPTED);
    }
    End why = end.get();
    if (why != null && why != End.DONE) { // what has been read to its end may still be in use
      throw new IOException("ended");
    }
  }

  void stopWaiting() {
    waiting = null;
  }

  /** Called by the watch. */
  void look(long now) {
    Thread reader = waiting;
    if (reader == null) {
      return;
    }
    if (reader.isInterrupted()) {
      end(End.INTERRUPTED);
    } else if (now - waitingSince > patience) {
      end(End.SLOW);
    }
  }

  /** Ends it for a reason, the first of which counts; a thread that waits gets an exception. */
  void end(End why) {
    if (end.compareAndSet(null, why)) {
      letGo();
      fetch.ended(this);
    }
  }

  /** Why we ended it, or null if we did not. */
  @Nullable End why() {
    return end.get();
  }

  @Override
  public void close() {
    end(End.DONE);
  }

  private void letGo() {
    letGo(request, response);
  }

  /**
   * Ends a request and closes its connection, whatever the thread that waits for it does.
   *
   * @param response as far as it came, or null
   */
  static void letGo(HttpUriRequestBase request, @Nullable ClassicHttpResponse response) {
    try {
      request.cancel();
    } catch (IllegalStateException already) {
      // The thread that waits gave its connection back in the middle of this: it is let go.
    }
    if (response instanceof ModalCloseable closeable) {
      closeable.close(CloseMode.IMMEDIATE);
    }
  }
}
