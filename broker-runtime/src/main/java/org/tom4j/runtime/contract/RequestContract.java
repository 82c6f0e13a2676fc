package org.tom4j.runtime.contract;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.AlertBroker;
import org.tom4j.broker.BrokerContext;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.BrokerInfo;
import org.tom4j.broker.GenericAlert;
import org.tom4j.broker.PhotometryPoint;
import org.tom4j.broker.PhotometryRequest;
import org.tom4j.broker.PhotometryRequests;
import org.tom4j.broker.PhotometryStanding;
import org.tom4j.runtime.feed.PointCheck;

/**
 * What every module promises whose service measures a place on request: a handle that can be kept,
 * measurements that can, and the errors of {@link Contract} when it hands in and when it reads.
 */
public final class RequestContract {
  private static final int LONGEST_HANDLE = 1_000;

  private RequestContract() {}

  /**
   * The checks for a module.
   *
   * @param answers to the request, to the first question for it, which is measured by then, and to
   *     all that follows
   */
  public static List<Check> of(
      PhotometryRequests module,
      PhotometryRequest request,
      Recording answers,
      SettingsSource settings,
      Clock clock) {
    Subject<Asked, PhotometryPoint> subject =
        new Subject<>(
            new Asking(module, request),
            null,
            _ -> new Asked(),
            answers,
            settings,
            clock,
            RequestContract::noFolder);
    return Stream.of(
            List.<Check>of(
                new TimedCheck<>(
                    "a handle can be kept",
                    subject,
                    attempt -> hasAHandle(attempt, module, request)),
                new TimedCheck<>(
                    "every measurement can be kept", subject, RequestContract::canBeKept)),
            ReadingChecks.ofOneAnswer(subject),
            HostileChecks.of(subject),
            ThreadChecks.of(subject))
        .flatMap(List::stream)
        .toList();
  }

  /** A service that is asked to measure keeps nothing here. */
  private static Path noFolder() {
    throw new Broken("the module asks for its folder");
  }

  private static void hasAHandle(
      Attempt<Asked, PhotometryPoint> attempt,
      PhotometryRequests module,
      PhotometryRequest request) {
    Trial<Asked, PhotometryPoint> trial = attempt.trial();
    @Nullable String handle;
    try {
      handle = module.submit(request, trial);
    } catch (BrokerException failed) {
      throw new Broken("could not hand it in: " + failed.getMessage() + trial.unanswered());
    }
    if (handle == null || handle.isBlank() || handle.length() > LONGEST_HANDLE) {
      throw new Broken("returned a handle that is not 1 to " + LONGEST_HANDLE + " characters");
    }
    if (handle.chars().anyMatch(Character::isISOControl)) {
      throw new Broken("returned a handle of several lines");
    }
    for (SentRequest sent : trial.sent()) {
      String secret = sent.headers().getOrDefault("Authorization", "");
      String token = secret.substring(secret.indexOf(' ') + 1);
      if (!token.isEmpty() && handle.contains(token)) {
        throw new Broken("returned a handle with the secret that it signs in with");
      }
    }
  }

  private static void canBeKept(Attempt<Asked, PhotometryPoint> attempt) {
    Set<String> ids = new HashSet<>();
    for (PhotometryPoint point : attempt.good().elements()) {
      try {
        PhotometryPoint _ = PointCheck.check(point);
      } catch (IllegalArgumentException unfit) {
        throw new Broken("told the point " + point.sourceId() + ": " + unfit.getMessage());
      }
      if (!ids.add(point.sourceId())) {
        throw new Broken("told two points of the id " + point.sourceId());
      }
    }
  }

  /** That it was asked, in the form of a query. */
  record Asked() {}

  /** The module as one that is asked for measurements as others are for alerts. */
  private record Asking(PhotometryRequests module, PhotometryRequest request)
      implements AlertBroker<Asked, PhotometryPoint> {
    @Override
    public BrokerInfo<Asked> info() {
      return BrokerInfo.of("Photometry on request", Asked.class);
    }

    @Override
    public Stream<PhotometryPoint> fetchAlerts(Asked query, BrokerContext context) {
      return Stream.of(request)
          .flatMap(asked -> points(module.poll(module.submit(asked, context), context)));
    }

    private static Stream<PhotometryPoint> points(@Nullable PhotometryStanding standing) {
      return switch (standing) {
        case PhotometryStanding.Done(Stream<PhotometryPoint> points) -> points;
        case PhotometryStanding.Waiting(String words, _) ->
            throw new Broken("waits (" + words + ") though it is told what was measured");
        case PhotometryStanding.Refused(String words) ->
            throw new Broken("refused what it is told the measurements of: " + words);
        case null -> throw new Broken("poll returned null");
      };
    }

    @Override
    public GenericAlert toGenericAlert(PhotometryPoint point) {
      throw new UnsupportedOperationException("nothing here maps");
    }
  }
}
