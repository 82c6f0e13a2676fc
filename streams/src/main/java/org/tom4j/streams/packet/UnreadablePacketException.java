package org.tom4j.streams.packet;

/** A message that cannot be understood. What it says is why, for people. */
public class UnreadablePacketException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UnreadablePacketException(String why) {
    super(why);
  }

  public UnreadablePacketException(String why, Throwable cause) {
    super(why, cause);
  }
}
