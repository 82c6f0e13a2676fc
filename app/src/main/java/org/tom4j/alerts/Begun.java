package org.tom4j.alerts;

/** What became of an attempt to run a query. */
public sealed interface Begun {
  record Run(long id) implements Begun {}

  /** It could not be; words say why. */
  record Not(String words) implements Begun {}
}
