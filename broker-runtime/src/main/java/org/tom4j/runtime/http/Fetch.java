package org.tom4j.runtime.http;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** What all questions of one fetch share: its connections, and whether it is closed. */
final class Fetch implements AutoCloseable {
  final NetworkSettings settings;
  final InstantSource clock;

  /** From an address to the one that is connected to. */
  final UnaryOperator<URI> route;

  /** Is given every answer, or null. */
  final @Nullable AnswerKeeper keeper;

  /** What all its answers tell. */
  final FetchSeen seen = new FetchSeen();

  private final CloseableHttpClient client;
  private final CheckedResolver resolver;
  private final HostRate rate;
  private final Watch watch;
  private final Pauses pauses;
  private final Set<Exchange> open = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closed = new CountDownLatch(1);

  Fetch(
      NetworkSettings settings,
      InstantSource clock,
      CloseableHttpClient client,
      CheckedResolver resolver,
      HostRate rate,
      Watch watch,
      Pauses pauses,
      UnaryOperator<URI> route,
      @Nullable AnswerKeeper keeper) {
    this.settings = settings;
    this.clock = clock;
    this.client = client;
    this.resolver = resolver;
    this.rate = rate;
    this.watch = watch;
    this.pauses = pauses;
    this.route = route;
    this.keeper = keeper;
  }

  void opened(Exchange exchange) {
    open.add(exchange);
    watch.add(exchange);
    if (closed.getCount() == 0) {
      exchange.end(Exchange.End.CLOSED);
    }
  }

  void ended(Exchange exchange) {
    open.remove(exchange);
    watch.remove(exchange);
  }

  ClassicHttpResponse send(HttpUriRequestBase request, Patience patience) throws IOException {
    request.setConfig(
        RequestConfig.custom()
            .setConnectionRequestTimeout(Timeout.of(settings.silence()))
            .setResponseTimeout(Timeout.of(patience.silence()))
            .build());
    return client.executeOpen(null, request, null);
  }

  /** Waits for a place among the requests to a host; this TOM itself is not spared. */
  void pauseForHost(URI uri) {
    String host = String.valueOf(uri.getHost());
    if (!resolver.isOwn(host, Addresses.port(uri))) {
      pause(rate.take(host, System.nanoTime()), uri);
    }
  }

  void pause(Duration time, URI uri) {
    try {
      if (time.isPositive() && pauses.pause(time, closed)) {
        throw Failures.stopped(Secrets.blank(uri));
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw Failures.stopped(Secrets.blank(uri));
    }
  }

  /** From any thread; every open answer ends. */
  @Override
  public void close() {
    closed.countDown();
    List.copyOf(open).forEach(exchange -> exchange.end(Exchange.End.CLOSED));
    client.close(CloseMode.IMMEDIATE);
  }
}
