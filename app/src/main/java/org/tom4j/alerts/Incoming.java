package org.tom4j.alerts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tom4j.runtime.feed.FeedItem;
import org.tom4j.runtime.feed.Reached;
import org.tom4j.runtime.feed.Reached.Claim;

/** What a run was sent and is to be stored in one transaction, in order. */
record Incoming(List<NewAlert> good, List<BadElement> bad, List<FeedItem.PassedOver> passed) {
  static final Incoming NOTHING = new Incoming(List.of(), List.of(), List.of());

  Incoming {
    good = List.copyOf(good);
    bad = List.copyOf(bad);
    passed = List.copyOf(passed);
  }

  static Incoming of(List<FeedItem> items, Function<FeedItem.Received, NewAlert> ready) {
    List<NewAlert> good = new ArrayList<>(items.size());
    List<BadElement> bad = new ArrayList<>();
    List<FeedItem.PassedOver> passed = new ArrayList<>();
    for (FeedItem item : items) {
      switch (item) {
        case FeedItem.Received received -> good.add(ready.apply(received));
        case FeedItem.Bad each -> bad.add(BadElement.of(each));
        case FeedItem.PassedOver each -> passed.add(each);
      }
    }
    return new Incoming(good, bad, passed);
  }

  boolean isNothing() {
    return good.isEmpty() && bad.isEmpty() && passed.isEmpty();
  }

  PassedOver passedOver() {
    return passed.stream()
        .map(each -> new PassedOver(each.dropped(), each.unknown()))
        .reduce(PassedOver.NOTHING, PassedOver::plus);
  }

  /** How far the stream was read with what was good. */
  List<Reached> read() {
    List<Reached> read = new ArrayList<>(good.size() + passed.size());
    good.forEach(each -> add(read, each.reached()));
    passed.forEach(each -> add(read, each.reached()));
    return read;
  }

  private static void add(List<Reached> read, @Nullable Reached reached) {
    if (reached != null) {
      read.add(reached);
    }
  }

  List<UnreadMessage> unread() {
    List<UnreadMessage> unread = new ArrayList<>();
    for (BadElement each : bad) {
      if (each.reached() != null) {
        unread.add(new UnreadMessage(each.reached(), each.packet(), each.words()));
      }
    }
    return unread;
  }

  /** What was not read under these claims. */
  Incoming without(Set<Claim> lost) {
    return lost.isEmpty()
        ? this
        : new Incoming(
            good.stream().filter(each -> isOurs(each.reached(), lost)).toList(),
            bad.stream().filter(each -> isOurs(each.reached(), lost)).toList(),
            passed.stream().filter(each -> isOurs(each.reached(), lost)).toList());
  }

  private static boolean isOurs(@Nullable Reached reached, Set<Claim> lost) {
    return reached == null || !lost.contains(reached.claim());
  }
}
