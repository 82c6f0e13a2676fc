package org.tom4j.streams.reading;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.StreamPosition;
import org.tom4j.streams.packet.Message;

/**
 * A message of a file or a stream.
 *
 * @param message null if it cannot be had at all
 * @param received when it was received, by whoever recorded or carried it; null: not told
 * @param schema what is needed to read it and does not stand in it; null: nothing, or not told
 * @param source where it came from, in words
 * @param why it cannot be read; null if it can
 * @param at where it stands in its stream; null: it is of none
 */
public record Received(
    @Nullable Message message,
    @Nullable Instant received,
    @Nullable String schema,
    String source,
    @Nullable String why,
    @Nullable StreamPosition at) {

  /** One that is not of a stream. */
  public Received(
      @Nullable Message message,
      @Nullable Instant received,
      @Nullable String schema,
      String source,
      @Nullable String why) {
    this(message, received, schema, source, why, null);
  }

  public static Received of(Message message) {
    return new Received(message, null, null, message.source(), null);
  }

  public static Received bad(String source, String why) {
    return new Received(null, null, null, source, why);
  }

  /** The same at a place of a stream. */
  public Received standing(StreamPosition place) {
    return new Received(message, received, schema, source, why, place);
  }

  /**
   * Where the stream goes on behind an alert of the message: of all but the last at the message
   * itself, since none of it can be read alone.
   */
  @Nullable StreamPosition behind(boolean last) {
    return at == null || !last ? at : new StreamPosition(at.partition(), at.next() + 1, at.sent());
  }
}
