package org.tom4j.runtime.http;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerException;

/** Sorts answers that are no success by their status. */
final class Statuses {

  private Statuses() {}

  /**
   * @param words of the answer, without secrets
   * @param retryAfter how long the service asked to wait, or null
   */
  static BrokerException sorted(
      int status, String words, @Nullable Duration retryAfter, Instant now, URI asked) {
    URI uri = Secrets.blank(asked);
    String said = words.isEmpty() ? "." : ": " + Failures.sentence(words);
    String who = Addresses.who(asked);
    if (status == 429 || (status == 503 && retryAfter != null)) {
      String wait =
          retryAfter == null
              ? " Try again after a while."
              : " " + RetryAfter.words(retryAfter, now);
      return new BrokerException.RateLimited(
          who + " asks to be asked less (" + status + ")" + said + wait, uri, retryAfter);
    }
    if (status >= 500) {
      return new BrokerException.Unavailable(
          who + " is in trouble (" + status + ")" + said + " Try again later.", uri, status);
    }
    if (status >= 400) {
      String todo =
          status == 401 || status == 403
              ? " Look at the module's settings: it wants a key, or another."
              : " Change the query.";
      return new BrokerException.Refused(
          who + " refused the question (" + status + ")" + said + todo, uri, status);
    }
    return new BrokerException.Malformed(
        who + " answered with status " + status + ", which means nothing here" + said, uri);
  }
}
