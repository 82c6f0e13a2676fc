package org.tom4j.runtime.http;

import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerException;

/** Pages, each asked for when the one before has been read. */
final class PageStream<P> extends LazyStream<P> {
  private final Function<URI, P> get;
  private final Function<P, @Nullable URI> following;
  private final Set<URI> asked = new HashSet<>();
  private final Supplier<URI> first;
  private @Nullable URI address;
  private @Nullable P page;

  /**
   * @param first gives a complete address
   */
  PageStream(Supplier<URI> first, Function<URI, P> get, Function<P, @Nullable URI> following) {
    this.first = first;
    this.get = get;
    this.following = following;
  }

  @Override
  @Nullable P next() {
    URI now = address == null ? first.get() : null;
    if (page != null && address != null) {
      URI next = following.apply(page);
      page = null; // not kept while the next one is read
      now = next == null ? null : address.resolve(next);
    }
    if (now == null) {
      return null;
    }
    address = now;
    if (!asked.add(now)) {
      throw new BrokerException.Malformed(
          Addresses.who(now)
              + " names a page as the next one that has been read already: its pages never end.",
          Secrets.blank(now));
    }
    P read = get.apply(now);
    page = read;
    return read;
  }

  @Override
  void release() {
    page = null;
  }
}
