package org.tom4j.streaming;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tom4j.alerts.RunPlaces;
import org.tom4j.alerts.RunReader;
import org.tom4j.alerts.RunStopped;
import org.tom4j.alerts.UnreadMessage;
import org.tom4j.db.Db;
import org.tom4j.runtime.feed.Reached;
import org.tom4j.runtime.feed.Reached.Claim;

/** The places of a saved query's stream. */
final class StreamPlaces implements RunPlaces {
  /** A stream that sends nothing but what cannot be read fills no disk, and loses nothing. */
  static final int MOST_LETTERS = 10_000;

  private final Db db;
  private final StreamStore streams;
  private final DeadLetterStore letters;
  private final DeadLetterFinder found;
  private final QueryStream stream;
  private final RunReader reader;

  StreamPlaces(
      Db db,
      StreamStore streams,
      DeadLetterStore letters,
      DeadLetterFinder found,
      QueryStream stream,
      RunReader reader) {
    this.db = db;
    this.streams = streams;
    this.letters = letters;
    this.found = found;
    this.stream = stream;
    this.reader = reader;
  }

  @Override
  public String name() {
    return stream.name();
  }

  @Override
  public @Nullable String reader() {
    return reader.name();
  }

  @Override
  public TakenUp takeUp(String partition, long first) {
    return streams.takeUp(stream.id(), partition, first, reader.run());
  }

  @Override
  public Set<Claim> advance(long run, List<Reached> read, List<UnreadMessage> unread) {
    List<Reached> all = new ArrayList<>(read);
    unread.forEach(each -> all.add(each.reached()));
    return db.write(jdbc -> {
      Set<Claim> lost = streams.advance(stream.id(), all);
      List<UnreadMessage> ours =
          unread.stream().filter(each -> !lost.contains(each.reached().claim())).toList();
      if (!ours.isEmpty()) {
        letters.add(stream, run, ours);
        demandRoom();
      }
      return lost;
    });
  }

  private void demandRoom() {
    if (found.count(stream) > MOST_LETTERS) {
      throw new RunStopped(
          "%,d messages of this stream wait that could not be read. Look at them, have them read"
                  .formatted(MOST_LETTERS)
              + " again or throw them away; then start the run again: it goes on where it was.");
    }
  }
}
