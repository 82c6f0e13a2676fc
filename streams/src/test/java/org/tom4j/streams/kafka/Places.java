package org.tom4j.streams.kafka;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tom4j.runtime.feed.FeedItem;
import org.tom4j.runtime.feed.KeptPositions;
import org.tom4j.runtime.feed.Packet;
import org.tom4j.runtime.feed.Reached;

/** Keeps positions with what was read, as a TOM's database does. For all threads. */
final class Places implements KeptPositions {
  private final Map<String, Long> next = new HashMap<>();
  private final Map<String, Long> generations = new HashMap<>();
  private final List<String> stored = new ArrayList<>();
  private final List<FeedItem.Bad> bad = new ArrayList<>();

  @Override
  public String name() {
    return "tom4j-test";
  }

  @Override
  public synchronized TakenUp takeUp(String partition, long first) {
    long now = next.computeIfAbsent(partition, _ -> first);
    long generation = generations.merge(partition, 1L, Long::sum);
    return new TakenUp(now, new Reached.Claim(partition, generation));
  }

  /** Stores an item and moves on; false if somebody else has taken its partition up. */
  synchronized boolean store(FeedItem item) {
    Reached reached = item.reached();
    if (reached == null) {
      throw new AssertionError("without a position: " + item);
    }
    String partition = reached.claim().partition();
    if (generations.getOrDefault(partition, 0L) != reached.claim().generation()) {
      return false;
    }
    next.put(partition, reached.next());
    switch (item) {
      case FeedItem.Received received -> stored.add(received.alert().id());
      case FeedItem.Bad each -> bad.add(each);
      case FeedItem.PassedOver _ -> {}
    }
    return true;
  }

  synchronized List<String> stored() {
    return List.copyOf(stored);
  }

  synchronized List<FeedItem.Bad> bad() {
    return List.copyOf(bad);
  }

  synchronized List<@Nullable Packet> packetsOfBad() {
    return bad.stream().<@Nullable Packet>map(FeedItem.Bad::packet).toList();
  }

  synchronized @Nullable Long next(String partition) {
    return next.get(partition);
  }
}
