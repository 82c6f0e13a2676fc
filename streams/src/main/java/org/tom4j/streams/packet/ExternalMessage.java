package org.tom4j.streams.packet;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.tom4j.streams.json.JsonMembers;
import org.tom4j.streams.json.NoJsonException;

/** What a message that was too large for a stream of Hopskotch leaves there in its place. */
public final class ExternalMessage {
  private ExternalMessage() {}

  /** Whether a message is such a place-holder. */
  public static boolean is(Message message) {
    return "external".equals(Hopskotch.format(message));
  }

  /** Where the large message lies; null if the place-holder does not say. */
  public static @Nullable URI address(Message placeholder) {
    try {
      String told = new Members(JsonMembers.of(placeholder.value())).text("url");
      return told == null ? null : URI.create(told.strip()).normalize();
    } catch (NoJsonException | IllegalArgumentException none) {
      return null;
    }
  }
}
