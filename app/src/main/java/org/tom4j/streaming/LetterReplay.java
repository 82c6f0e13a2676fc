package org.tom4j.streaming;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.tom4j.alerts.RunReplay;
import org.tom4j.alerts.UnreadMessage;
import org.tom4j.db.Db;
import org.tom4j.runtime.feed.AlertFeed;
import org.tom4j.runtime.feed.AlertGate;
import org.tom4j.runtime.feed.Reached;
import org.tom4j.runtime.feed.Reached.Claim;
import org.tom4j.runtime.modules.BrokerModule;

/**
 * Messages of a query that could not be used, read again: those that can be now are alerts of the
 * run, and gone from here in the same transaction. The query's stream stays where it is.
 */
final class LetterReplay implements RunReplay {
  /** What stands for a stream: each message is the position behind it. */
  private static final Claim LETTERS = new Claim("dead letters", 0);

  private final Db db;
  private final DeadLetterStore store;
  private final DeadLetterFinder found;
  private final QueryStream stream;
  private final List<Long> letters;

  /**
   * @param letters their numbers
   */
  LetterReplay(
      Db db,
      DeadLetterStore store,
      DeadLetterFinder found,
      QueryStream stream,
      List<Long> letters) {
    this.db = db;
    this.store = store;
    this.found = found;
    this.stream = stream;
    this.letters = List.copyOf(letters);
  }

  static Reached behind(long letter) {
    return new Reached(LETTERS, letter, null, Instant.EPOCH);
  }

  @Override
  public AlertFeed open(BrokerModule module, AlertGate gate) {
    return new LetterFeed(found, module, gate, letters);
  }

  @Override
  public String name() {
    return "dead letters of query " + stream.query();
  }

  @Override
  public TakenUp takeUp(String partition, long first) {
    throw new IllegalStateException("letters are not taken up");
  }

  @Override
  public Set<Claim> advance(long run, List<Reached> read, List<UnreadMessage> unread) {
    return db.write(jdbc -> {
      store.remove(stream, read.stream().map(Reached::next).toList());
      unread.forEach(each -> store.tried(each.reached().next(), each.reason()));
      return Set.of();
    });
  }
}
