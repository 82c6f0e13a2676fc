package org.tom4j.broker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a message says of itself: whether it is news or takes something back, whether it is of the
 * sky at all, and which event it is about. Surveys that send detections alone need none of it;
 * notices do, since one event is told by several of them.
 *
 * @param kind what it does to what was told before
 * @param reality what it is of
 * @param sent when it was sent, UTC, which for notices is later than the event; null: not told
 * @param events names of the event that it is a message of, the most specific first: a retraction
 *     takes back what is of its first event, and of two messages with the same first event the
 *     later one counts
 * @param references names of other events, or addresses of other messages, that it refers to: it is
 *     listed with those, but neither takes them back nor follows them
 */
public record Standing(
    Kind kind,
    Reality reality,
    @Nullable Instant sent,
    List<String> events,
    List<String> references) {

  /** News, observed: what a message is that says nothing of itself. */
  public static final Standing NEWS =
      new Standing(Kind.NEWS, Reality.OBSERVED, null, List.of(), List.of());

  /** What a message does to what was told before. */
  public enum Kind {
    /** It tells of something; earlier messages stand. */
    NEWS,
    /** It follows an earlier message of its event, and says it better. */
    UPDATE,
    /** Its event is taken back: there was none. */
    RETRACTION,
    /** This one detection or message is taken back; nothing is said of its object or event. */
    WITHDRAWAL;

    /** Whether nothing is to be begun because of it. */
    public boolean takesBack() {
      return this == RETRACTION || this == WITHDRAWAL;
    }
  }

  /** What a message is of. */
  public enum Reality {
    OBSERVED,
    /** Observed, and told long after. */
    ARCHIVAL,
    /** Of the sky, and expected. */
    PREDICTED,
    /** Of instruments: where they point, what they plan. */
    UTILITY,
    TEST,
    /** An event made up to rehearse. */
    MOCK,
    /** A signal put into the data. */
    INJECTED;

    /** Nothing of it is in the sky: a test, a mock event, an injected signal. */
    public boolean isTest() {
      return this == TEST || this == MOCK || this == INJECTED;
    }

    /** Whether it is of something in the sky. */
    public boolean isOfTheSky() {
      return this == OBSERVED || this == ARCHIVAL || this == PREDICTED;
    }
  }

  public Standing {
    events = List.copyOf(events);
    references = List.copyOf(references);
  }

  /** Of that kind, observed. */
  public static Standing of(Kind kind) {
    return new Standing(kind, Reality.OBSERVED, null, List.of(), List.of());
  }

  /** The same of something else than what was observed. */
  public Standing as(Reality what) {
    return new Standing(kind, what, sent, events, references);
  }

  /** When it was sent, UTC; null: not told. */
  public Standing sentAt(@Nullable Instant when) {
    return new Standing(kind, reality, when, events, references);
  }

  /** One more name of its event, less specific than those before; a null or blank one is none. */
  public Standing ofEvent(@Nullable String name) {
    return new Standing(kind, reality, sent, with(events, name), references);
  }

  /** One more event or message that it refers to; a null or blank one is none. */
  public Standing referringTo(@Nullable String name) {
    return new Standing(kind, reality, sent, events, with(references, name));
  }

  private static List<String> with(List<String> names, @Nullable String name) {
    if (name == null || name.isBlank() || names.contains(name)) {
      return names;
    }
    List<String> more = new ArrayList<>(names);
    more.add(name);
    return more;
  }
}
