package org.tom4j.runtime.http;

import java.net.URI;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Supplier;
import org.tom4j.runtime.json.JsonBinding;

/**
 * The way out for all modules: one a TOM. Holds what they share, the rate a host is asked at and
 * the watch over slow answers; every fetch has its own connections. Safe for all threads.
 */
public final class Network implements AutoCloseable {

  /**
   * @param ownAddress where this TOM listens, {@code http://127.0.0.1:8080/}; asked when needed
   */
  public Network(NetworkSettings settings, Supplier<URI> ownAddress, InstantSource clock) {}

  /**
   * The network for one fetch.
   *
   * @param privateHostsOfModule names or addresses that this module may ask although private
   */
  public FetchHttp open(
      JsonBinding binding, FetchListener listener, Set<String> privateHostsOfModule) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
