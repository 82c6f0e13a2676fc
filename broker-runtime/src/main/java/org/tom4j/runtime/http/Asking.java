package org.tom4j.runtime.http;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerException;

/**
 * How a module asks: makes its questions whole, with its headers and the limits of their answers.
 *
 * @param ownAddress of this TOM, which an address without a host means
 * @param headers of the author's
 * @param answers what a service is told that asks who one is; null: nothing
 */
record Asking(
    NetworkSettings settings,
    Supplier<URI> ownAddress,
    Map<String, String> headers,
    @Nullable Function<String, @Nullable String> answers,
    Patience patience) {

  /** An answer that is held whole may take this part of the memory: bound, it takes many times. */
  private static final long PART_WHOLE = 16;

  /** A document tree takes more. */
  private static final long PART_TREE = 64;

  Asking {
    headers = Map.copyOf(headers);
  }

  /**
   * @throws IllegalArgumentException if this is no header that an author may set
   */
  Asking withHeader(String name, String value) {
    Question.checkHeader(name, value);
    Map<String, String> more = new HashMap<>(headers);
    more.keySet().removeIf(name::equalsIgnoreCase);
    more.put(name, value);
    return new Asking(settings, ownAddress, more, answers, patience);
  }

  Asking withUnendingAnswers(Duration silence) {
    return new Asking(
        settings, ownAddress, headers, answers, patience.withUnendingAnswers(silence));
  }

  Asking answering(Function<String, @Nullable String> told) {
    return new Asking(settings, ownAddress, headers, told, patience);
  }

  /** A question whose answer is read row by row. */
  Question streamed(URI uri, Question.@Nullable Body body, String accept) {
    long limit = patience.unending() ? Long.MAX_VALUE : settings.maxAnswerBytes();
    return question(uri, body, accept, limit);
  }

  /** A question whose answer is held whole. */
  Question whole(URI uri, Question.@Nullable Body body, String accept) {
    return question(uri, body, accept, inMemory(PART_WHOLE));
  }

  /** A question whose answer becomes a document tree. */
  Question tree(URI uri, String accept) {
    return question(uri, null, accept, inMemory(PART_TREE));
  }

  private long inMemory(long part) {
    return Math.min(settings.maxAnswerBytes(), Runtime.getRuntime().maxMemory() / part);
  }

  private Question question(URI uri, Question.@Nullable Body body, String accept, long limit) {
    return Question.of(complete(uri), headers, answers, body, accept, patience, limit);
  }

  /** An address without a host is this TOM's own. */
  URI complete(URI uri) {
    boolean own = uri.getScheme() == null && uri.getRawAuthority() == null;
    URI whole = own ? ownAddress.get().resolve(uri) : uri;
    if (!Addresses.isHttp(whole) || whole.getHost() == null) {
      throw new BrokerException.Malformed(
          "'"
              + Secrets.blank(uri)
              + "' cannot be asked: only http and https addresses with a host can.",
          Secrets.blank(uri));
    }
    return whole;
  }
}
