package org.tom4j.runtime.feed;

import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerException;
import org.tom4j.runtime.feed.Outcome.Failed;
import org.tom4j.runtime.feed.Outcome.Kind;

/** What a fetch threw, as an outcome sorted by what to do. */
final class Failures {
  private static final int LONGEST = 1000;

  private Failures() {}

  /** May ask the throwable for its words, so on the module's thread only. */
  static Failed of(Throwable thrown, ModuleSide source) {
    Failed failed =
        switch (thrown) {
          case BrokerException told -> told(told, source);
          case FeedFailure known -> new Failed(known.kind(), words(known), null);
          default -> new Failed(Kind.MODULE_BUG, Texts.clean(source.blame().words(thrown)), null);
        };
    return new Failed(failed.kind(), source.discretion().blank(failed.words()), failed.uri());
  }

  private static Failed told(BrokerException told, ModuleSide source) {
    Kind kind =
        switch (told) {
          case BrokerException.Unavailable down ->
              down.status() == 0 ? Kind.UNAVAILABLE : Kind.ERROR_ANSWER;
          case BrokerException.RateLimited _ -> Kind.RATE_LIMITED;
          case BrokerException.Refused _ -> Kind.REFUSED;
          case BrokerException.NotConfigured _ -> Kind.NOT_CONFIGURED;
          case BrokerException.Malformed _ -> Kind.MALFORMED;
        };
    String missing = told instanceof BrokerException.Refused no ? missing(no, source) : null;
    return missing == null
        ? new Failed(kind, words(told), told.uri())
        : new Failed(
            Kind.NOT_CONFIGURED,
            words(told) + " It may want what is not set: " + missing,
            told.uri());
  }

  private static @Nullable String missing(BrokerException.Refused refused, ModuleSide source) {
    return refused.status() == 401 || refused.status() == 403 ? source.missingSecret() : null;
  }

  private static String words(RuntimeException told) {
    String message = told.getMessage();
    String words = message == null || message.isBlank() ? told.getClass().getSimpleName() : message;
    return Texts.clean(words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…");
  }
}
