package org.tom4j.runtime.feed;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerException;
import org.tom4j.runtime.feed.FeedItem.Bad;
import org.tom4j.runtime.feed.Outcome.Failed;
import org.tom4j.runtime.feed.Outcome.Kind;
import org.tom4j.runtime.http.FetchHttp;
import org.tom4j.runtime.http.FetchSeen;
import org.tom4j.runtime.http.KeptBytes;

/**
 * The reading of one fetch, on its module's thread: elements into mapped alerts. Packets of surveys
 * are mapped on a second one. What it opens is closed from any thread.
 */
final class Reading {

  /** Where items go. */
  interface Sink {
    /** Whether reading goes on. */
    boolean isOpen();

    /** Takes an item, waiting for room. */
    void put(FeedItem item, long size);

    /** The calling thread was interrupted while it waited. */
    void interrupted();
  }

  private final FeedSource source;
  private final Sink sink;
  private final List<String> notes;
  private final Mapping mapping;
  private final @Nullable MappingThread mapper;
  private volatile @Nullable FetchHttp http;
  private volatile @Nullable Stream<?> stream;
  private volatile @Nullable Duration retryAfter;
  private long elements;

  /**
   * @param number of the fetch
   */
  Reading(FeedSource source, Sink sink, List<String> notes, AlertGate gate, long number) {
    this.source = source;
    this.sink = sink;
    this.notes = notes;
    this.mapping = new Mapping(source, gate);
    this.mapper =
        source.readsPackets()
            ? new MappingThread(this::put, sink, source.threads(), source.loader(), number)
            : null;
  }

  /** The thread that maps what is read; null: it is the one that reads. */
  @Nullable MappingThread mapper() {
    return mapper;
  }

  /** Reads until the stream ends, the sink closes, or something goes wrong. */
  Outcome read() {
    try (FetchHttp network = source.network(this::bad)) {
      http = network;
      if (!sink.isOpen()) {
        return new Outcome.Stopped(false);
      }
      Stream<?> answer = source.fetch(new FeedContext(source, network, notes));
      if (answer == null) {
        return new Failed(Kind.MODULE_BUG, "fetchAlerts returned null instead of a stream", null);
      }
      try (Stream<?> closing = answer;
          Mapper taking = mapper == null ? new Here() : mapper) {
        stream = closing;
        if (mapper != null) {
          mapper.start();
        }
        // anyMatch ends the stream right behind an element, without asking for one more, also
        // inside a flatMap over a stream with no end. iterator() would never return there.
        boolean ended =
            sink.isOpen()
                && closing.sequential().anyMatch(element -> !accept(element, network, taking));
        return ended ? new Outcome.Stopped(false) : new Outcome.Complete();
      }
    } catch (Throwable thrown) {
      if (thrown instanceof BrokerException.RateLimited limited) {
        retryAfter = limited.retryAfter();
      }
      return Failures.of(thrown, source);
    }
  }

  /** Cancels open requests: a read that waits for one gives up. Any thread. */
  void cancelRequests() {
    FetchHttp open = http;
    if (open != null) {
      open.close();
    }
  }

  /** What was seen of the service; null before its first question. */
  @Nullable FetchSeen seen() {
    FetchHttp open = http;
    return open == null ? null : open.seen();
  }

  /** How long the service asked to wait, if that ended the reading; null: it did not. */
  @Nullable Duration retryAfter() {
    return retryAfter;
  }

  /** Runs the author's onClose actions: the module's code. */
  void closeStream() {
    Stream<?> open = stream;
    if (open != null) {
      open.close();
    }
  }

  private void bad(long where, @Nullable String member, @Nullable String value, String reason) {
    put(
        new Bad(
            where,
            member == null ? null : Texts.clean(member),
            value == null ? null : Texts.clean(value),
            Texts.clean(reason)));
  }

  private void put(Bad bad) {
    sink.put(bad, Mapping.size(bad));
  }

  /** One element of the stream; whether to go on. */
  private boolean accept(@Nullable Object element, FetchHttp network, Mapper taking) {
    if (!sink.isOpen()) {
      return false;
    }
    elements++;
    if (element == null) {
      put(new Bad(elements, null, null, "the module's stream held a null"));
    } else {
      Packet packet = packet(element, network);
      boolean takes = taking.map(new Told(element, elements, source.reached(element), packet));
      return takes && sink.isOpen();
    }
    return sink.isOpen();
  }

  private @Nullable Packet packet(Object element, FetchHttp network) {
    KeptBytes kept = network.packetOf(element);
    if (kept != null || !source.readsPackets()) {
      return kept == null ? null : Packet.of(kept);
    }
    try {
      return source.packet(element);
    } catch (RuntimeException | StackOverflowError untold) {
      return null; // asked again where it is wanted, and what is wrong told there
    }
  }

  private void put(Told element) {
    FeedItem item = mapping.item(element);
    sink.put(item, Mapping.size(item));
  }

  /** On the thread that reads. */
  private final class Here implements Mapper {
    @Override
    public boolean map(Told element) {
      put(element);
      return true;
    }

    @Override
    public void close() {}
  }
}
