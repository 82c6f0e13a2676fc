package org.tom4j.runtime.feed;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** How a fetch ended. */
public sealed interface Outcome {

  /** The broker had no more to say. */
  record Complete() implements Outcome {}

  /** A limit of ours was reached; there may be more. */
  record Limited(String limit) implements Outcome {}

  /**
   * A person stopped it.
   *
   * @param leftBehind whether the module ignored the stop and its thread had to be left running
   */
  record Stopped(boolean leftBehind) implements Outcome {}

  /**
   * It went wrong; what came before is good.
   *
   * @param kind sorted by what to do
   * @param words what happened and what to do, for a person
   * @param uri the address asked, or null
   */
  record Failed(Kind kind, String words, @Nullable URI uri) implements Outcome {}

  /** What to do about a failure. */
  enum Kind {
    /** Try again later: it was not reached, or went silent. */
    UNAVAILABLE,
    /** Try again later: it answered that it is in trouble. */
    ERROR_ANSWER,
    /** Try again after a while. */
    RATE_LIMITED,
    /** Change the query. */
    REFUSED,
    /** Set a setting. */
    NOT_CONFIGURED,
    /** The service has changed. */
    MALFORMED,
    /** A bug of the module; words name class and line. */
    MODULE_BUG
  }
}
