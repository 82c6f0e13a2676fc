package org.tom4j.streams.reading;

import org.tom4j.streams.packet.UnreadablePacketException;

/** A message cannot be understood now, and may be later. */
public class TriedLater extends UnreadablePacketException {
  private static final long serialVersionUID = 1;

  public TriedLater(String why, Throwable cause) {
    super(why, cause);
  }
}
