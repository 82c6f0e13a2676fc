package org.tom4j.streaming;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.GenericAlert;
import org.tom4j.runtime.feed.AlertFeed;
import org.tom4j.runtime.feed.AlertGate;
import org.tom4j.runtime.feed.AlertGate.Verdict;
import org.tom4j.runtime.feed.FeedItem;
import org.tom4j.runtime.feed.Outcome;
import org.tom4j.runtime.feed.Packet;
import org.tom4j.runtime.feed.Reached;
import org.tom4j.runtime.modules.BrokerModule;
import org.tom4j.runtime.modules.ModuleFailure;

/** Kept messages as their module reads them now, each when it is taken. */
final class LetterFeed implements AlertFeed {
  /** Of messages of megabytes, more at once would be too many. */
  private static final int MOST_AT_ONCE = 20;

  private final DeadLetterFinder found;
  private final BrokerModule module;
  private final AlertGate gate;
  private final Queue<Long> letters;
  private final int all;
  private volatile boolean stopped;

  LetterFeed(DeadLetterFinder found, BrokerModule module, AlertGate gate, List<Long> letters) {
    this.found = found;
    this.module = module;
    this.gate = gate;
    this.letters = new ArrayDeque<>(letters);
    this.all = letters.size();
  }

  @Override
  public List<FeedItem> take(int atMost, Duration patience) {
    List<FeedItem> taken = new ArrayList<>();
    while (taken.size() < Math.min(atMost, MOST_AT_ONCE) && !ended()) {
      long letter = letters.remove();
      // Nothing of one whose bytes were not told, or that somebody else dealt with meanwhile.
      found.packet(letter).ifPresent(packet -> taken.add(read(letter, packet)));
    }
    return taken;
  }

  private FeedItem read(long letter, Packet packet) {
    Reached behind = LetterReplay.behind(letter);
    try {
      Read read = module.weigh(packet, alert -> new Read(alert.alert(), gate.verdict(alert)));
      return switch (read.verdict()) {
        case KEEP -> new FeedItem.Received(read.alert(), packet, behind);
        case DROP -> new FeedItem.PassedOver(1, 0, behind);
        case UNKNOWN -> new FeedItem.PassedOver(0, 1, behind);
      };
    } catch (ModuleFailure unread) {
      return new FeedItem.Bad(
          all - letters.size(), null, null, String.valueOf(unread.getMessage()), packet, behind);
    }
  }

  private record Read(GenericAlert alert, Verdict verdict) {}

  @Override
  public boolean ended() {
    return stopped || letters.isEmpty();
  }

  @Override
  public Outcome outcome() {
    return letters.isEmpty() ? new Outcome.Complete() : new Outcome.Stopped(false);
  }

  @Override
  public List<String> notes() {
    return List.of("Messages that could not be used before were read again.");
  }

  @Override
  public @Nullable Duration retryAfter() {
    return null;
  }

  @Override
  public Long behind() {
    return (long) letters.size();
  }

  @Override
  public void stop() {
    stopped = true;
  }

  @Override
  public void close() {
    stop();
  }
}
