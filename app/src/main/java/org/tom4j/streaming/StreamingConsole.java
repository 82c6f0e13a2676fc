package org.tom4j.streaming;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tom4j.access.Viewer;
import org.tom4j.alerts.Begun;
import org.tom4j.runtime.modules.Ability;
import org.tom4j.runtime.modules.ModuleHost;

/**
 * Streams of saved queries for a command line, those that are read with this TOM's accounts: what
 * the pages do, in values and words.
 */
public final class StreamingConsole {
  private final StreamRights rights;
  private final StreamStore store;
  private final Letters letters;
  private final DeadLetterFinder finder;
  private final ModuleHost modules;

  StreamingConsole(
      StreamRights rights,
      StreamStore store,
      Letters letters,
      DeadLetterFinder finder,
      ModuleHost modules) {
    this.rights = rights;
    this.store = store;
    this.letters = letters;
    this.finder = finder;
    this.modules = modules;
  }

  /**
   * Where a stream goes on.
   *
   * @param name by which its broker knows who reads; null: nothing was read yet
   * @param letters how many messages could not be used
   */
  public record Stream(@Nullable String name, List<Place> places, long letters) {
    public Stream {
      places = List.copyOf(places);
    }
  }

  /** A partition, and what is read next there since when. */
  public record Place(String partition, long next, Instant changed) {}

  /**
   * A message that could not be used.
   *
   * @param size bytes
   * @param mediaType null: its bytes were not told
   * @param run that received it; null: that is gone
   * @param tried how often it was read again, in vain
   */
  public record Letter(
      long id,
      String partition,
      long position,
      String reason,
      long size,
      @Nullable String mediaType,
      Instant received,
      @Nullable Long run,
      int tried) {}

  /**
   * A message and how it begins.
   *
   * @param begins text, or bytes as hexadecimal numbers; "" if its bytes were not told
   * @param cut whether it goes on
   * @param base64 all of it; null if its bytes were not told
   */
  public record Message(Letter letter, String begins, boolean cut, @Nullable String base64) {}

  /** A run that reads messages again, or why there is none, and what else there is to say. */
  public record Replay(@Nullable Long run, String words) {}

  /** Whether streams of a broker can be taken up where they were left, as far as is known. */
  public boolean resumes(String broker) {
    return modules
        .find(broker)
        .map(module -> module.abilities().contains(Ability.RESUME))
        .orElse(true);
  }

  public Stream stream(long query) {
    return find(query)
        .map(stream ->
            new Stream(
                stream.name(),
                store.places(stream).stream()
                    .map(place -> new Place(place.partition(), place.next(), place.changed()))
                    .toList(),
                finder.count(stream)))
        .orElse(new Stream(null, List.of(), 0));
  }

  /** Lets a query's stream begin anew; words say why not, "" if it does. */
  public String forget(long query) {
    return find(query).map(stream -> store.forget(Viewer.CONSOLE, stream)).orElse(true)
        ? ""
        : StreamPages.BUSY;
  }

  /** The latest first. */
  public List<Letter> letters(long query) {
    return find(query)
        .map(stream -> finder.list(stream, 0, StreamPlaces.MOST_LETTERS))
        .orElse(List.of())
        .stream()
        .map(StreamingConsole::letter)
        .toList();
  }

  public Optional<Message> message(long query, long letter) {
    return find(query).flatMap(stream -> finder.find(stream, letter)).map(this::message);
  }

  private Message message(DeadLetter letter) {
    return finder
        .packet(letter.id())
        .map(packet -> {
          LetterText.Shown shown = LetterText.of(packet.bytes());
          String all = Base64.getEncoder().encodeToString(packet.bytes());
          return new Message(letter(letter), shown.words(), shown.cut(), all);
        })
        .orElseGet(() -> new Message(letter(letter), "", false, null));
  }

  private static Letter letter(DeadLetter letter) {
    return new Letter(
        letter.id(),
        letter.partition(),
        letter.position(),
        letter.reason(),
        letter.size(),
        letter.mediaType(),
        letter.received(),
        letter.run(),
        letter.tried());
  }

  /**
   * Starts a run that reads messages again.
   *
   * @param viewer whose run it is
   * @param wanted their numbers; null: all
   */
  public Replay replay(Viewer viewer, long query, @Nullable List<Long> wanted) {
    Optional<QueryStream> stream = find(query);
    if (stream.isEmpty()) {
      return new Replay(null, Letters.NONE);
    }
    Letters.Replayed replayed = letters.replay(viewer, stream.get(), false, wanted);
    return switch (replayed.begun()) {
      case Begun.Not(var words) -> new Replay(null, words);
      case Begun.Run(var run) -> new Replay(run, replayed.leftOutWords());
    };
  }

  /**
   * Throws messages away.
   *
   * @param wanted their numbers; null: all
   * @return how many were there
   */
  public int discard(long query, @Nullable List<Long> wanted) {
    return find(query).map(stream -> letters.discard(Viewer.CONSOLE, stream, wanted)).orElse(0);
  }

  private Optional<QueryStream> find(long query) {
    return rights.stream(Viewer.CONSOLE, query, false);
  }
}
