package org.tom4j.streams.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tom4j.streams.packet.Packet;
import org.tom4j.streams.survey.Survey;

/** A message that was looked at: an alert, or why it is none. */
public sealed interface StreamAlert {

  /**
   * An alert.
   *
   * @param source the file and the member of it
   * @param survey whose it is
   * @param schema what is needed to read the packet and does not stand in it, or null
   * @param received when it was received where it was recorded, or null
   */
  record Understood(
      String source,
      Packet packet,
      Survey survey,
      @Nullable String schema,
      @Nullable Instant received)
      implements StreamAlert {}

  /**
   * A message that could not be understood: counted and shown as bad.
   *
   * @param source the file and the member of it
   */
  record Refused(String source, String why) implements StreamAlert {}
}
