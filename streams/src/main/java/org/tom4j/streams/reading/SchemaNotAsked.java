package org.tom4j.streams.reading;

/** A schema could not be asked for, or was told in a way that cannot be read: later it may be. */
public final class SchemaNotAsked extends TriedLater {
  private static final long serialVersionUID = 1;

  public SchemaNotAsked(String why, Throwable cause) {
    super(why, cause);
  }
}
