package org.tom4j.runtime.modules;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.PhotometryRequest;
import org.tom4j.broker.PhotometryRequests;
import org.tom4j.broker.PhotometryStanding;
import org.tom4j.runtime.feed.FeedFailure;
import org.tom4j.runtime.feed.Outcome;
import org.tom4j.runtime.feed.Outcome.Kind;
import org.tom4j.runtime.feed.ShortFetch;
import org.tom4j.runtime.feed.Texts;

/** Calls of a module that takes requests for photometry: each asks the service once. */
final class RequestCalls {
  private static final int LONGEST_HANDLE = 1_000;
  private static final int LONGEST_WORDS = 1_000;

  private final PhotometryRequests requests;
  private final ShortFetch fetch;
  private final AtomicReference<@Nullable Duration> retryAfter = new AtomicReference<>();

  /**
   * @param fetch of its own, for the one call
   */
  RequestCalls(PhotometryRequests requests, ShortFetch fetch) {
    this.requests = requests;
    this.fetch = fetch;
  }

  RequestAnswer.ToSubmit submit(PhotometryRequest request) {
    AtomicReference<@Nullable String> handle = new AtomicReference<>();
    Outcome outcome =
        ask(
            "photometry request",
            fetching -> handle.set(checked(requests.submit(request, fetching.context()))));
    String told = handle.get();
    return told == null ? noAnswer(outcome) : new RequestAnswer.HandedIn(told);
  }

  RequestAnswer.ToPoll poll(String handle) {
    PointsTold points = new PointsTold();
    AtomicReference<@Nullable PhotometryStanding> standing = new AtomicReference<>();
    Outcome outcome =
        ask(
            "photometry poll",
            fetching -> {
              @Nullable PhotometryStanding told = requests.poll(handle, fetching.context());
              standing.set(told);
              if (told instanceof PhotometryStanding.Done(var stream)) {
                points.read(fetching, "poll", stream);
              } else if (told == null) {
                throw new FeedFailure(Kind.MODULE_BUG, "poll returned null");
              }
            });
    return switch (standing.get()) {
      case PhotometryStanding.Waiting(String words, var notBefore) ->
          new RequestAnswer.Waiting(shortened(words), notBefore);
      case PhotometryStanding.Refused(String words) -> new RequestAnswer.Refused(shortened(words));
      case PhotometryStanding.Done _ -> new RequestAnswer.Measured(points.answer(fetch, outcome));
      case null -> noAnswer(outcome);
    };
  }

  private Outcome ask(String what, ShortFetch.Work work) {
    return fetch.run(
        what,
        fetching -> {
          try {
            work.run(fetching);
          } catch (BrokerException.RateLimited limited) {
            retryAfter.set(limited.retryAfter());
            throw limited;
          }
        });
  }

  private RequestAnswer.NoAnswer noAnswer(Outcome outcome) {
    return new RequestAnswer.NoAnswer(outcome, retryAfter.get());
  }

  private static String checked(@Nullable String handle) {
    if (handle == null
        || handle.isBlank()
        || handle.length() > LONGEST_HANDLE
        || handle.chars().anyMatch(Character::isISOControl)) {
      throw new FeedFailure(
          Kind.MODULE_BUG,
          "submit must return a handle of 1 to " + LONGEST_HANDLE + " characters on one line");
    }
    return handle;
  }

  private static String shortened(String words) {
    String line = Texts.line(words).strip();
    return line.length() <= LONGEST_WORDS ? line : line.substring(0, LONGEST_WORDS) + "…";
  }
}
