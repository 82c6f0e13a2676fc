package org.tom4j.runtime.contract;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerException;
import org.tom4j.runtime.contract.Attempt.Good;
import org.tom4j.runtime.threads.Blame;

/** What is promised of the stream of alerts while all goes well. */
final class ReadingChecks {
  /** Longer than any check: nothing but the module ends a wait. */
  private static final Duration NEVER = Duration.ofSeconds(30);

  private static final Duration SOON = Duration.ofSeconds(2);

  private ReadingChecks() {}

  static <Q extends Record, A> List<Check> of(Subject<Q, A> subject) {
    return List.of(
        new TimedCheck<>("nothing is asked before the first read", subject, ReadingChecks::isLazy),
        new TimedCheck<>(
            "the first alert comes before the answer ends", subject, ReadingChecks::comesEarly),
        new TimedCheck<>("an early close lets the connection go", subject, ReadingChecks::letsGo),
        givesUp(subject));
  }

  /** Of what is asked at once and answered by one element. */
  static <Q extends Record, A> List<Check> ofOneAnswer(Subject<Q, A> subject) {
    return List.of(givesUp(subject));
  }

  private static <Q extends Record, A> Check givesUp(Subject<Q, A> subject) {
    return new TimedCheck<>("an interruption ends a waiting read", subject, ReadingChecks::givesUp);
  }

  private static <Q extends Record, A> void isLazy(Attempt<Q, A> attempt)
      throws InterruptedException {
    Trial<Q, A> trial = attempt.trial();
    try (Stream<A> _ = trial.open(attempt.query())) {
      if (trial.server().awaitRequest(Limits.LOOK)) {
        throw new Broken(
            "asked for " + trial.sent().getFirst().uri() + " before its stream was read");
      }
    } catch (BrokerException failed) {
      throw new Broken("fetchAlerts itself threw: " + failed.getMessage() + trial.unanswered());
    }
  }

  private static <Q extends Record, A> void comesEarly(Attempt<Q, A> attempt) {
    Good<Q, A> good = attempt.good();
    if (!readsAsItArrives(good)) {
      throw new NotTried(
          good.requests() == 0 ? "it asks nothing" : "all alerts come in one answer, read whole");
    }
    Trial<Q, A> trial = attempt.trial(holdingTheLast(good, attempt), SOON);
    if (!readsOne(trial, attempt.query())) {
      throw new Broken(
          "no alert came while the service held back the end of its last answer: alerts are"
              + " collected, and an answer without end would never be shown");
    }
  }

  private static <Q extends Record, A> void letsGo(Attempt<Q, A> attempt)
      throws InterruptedException {
    Good<Q, A> good = attempt.good();
    if (good.requests() == 0) {
      throw new NotTried("it asks nothing");
    }
    Trial<Q, A> trial =
        readsAsItArrives(good)
            ? attempt.trial(holdingTheLast(good, attempt), SOON)
            : attempt.trial();
    try (Stream<A> alerts = trial.open(attempt.query())) {
      if (!alerts.anyMatch(_ -> true)) {
        throw new NotTried("no alert came before the answer's end");
      }
    } catch (BrokerException.Unavailable late) {
      throw new NotTried("no alert came before the answer's end");
    }
    if (!trial.server().awaitNoneOpen(Limits.AT_ONCE)) {
      throw new Broken(
          "the connection is still open after the stream was closed: pass close on to the stream"
              + " that it came from, with onClose");
    }
  }

  private static <Q extends Record, A> void givesUp(Attempt<Q, A> attempt)
      throws InterruptedException {
    Trial<Q, A> trial = attempt.trial(_ -> Behaviour.silent(), NEVER);
    Q query = attempt.query();
    AtomicBoolean stopped = new AtomicBoolean();
    Thread reader =
        Threads.start(
            "check: waiting read",
            attempt.subject().broker(),
            () -> {
              try (Stream<A> alerts = trial.open(query)) {
                boolean _ = alerts.anyMatch(_ -> stopped.get());
              } catch (RuntimeException gaveUp) {
                // However it ends, it ends.
              }
            });
    boolean waits = trial.server().awaitRequest(Duration.ofSeconds(1));
    if (!waits && !reader.isAlive()) {
      throw new NotTried("it never waits");
    }
    stopped.set(true);
    reader.interrupt();
    if (!reader.join(Limits.AT_ONCE)) {
      Blame blame = Blame.ofClass(attempt.subject().broker().getClass().getName());
      throw new Broken(
          "went on for "
              + Limits.AT_ONCE.toSeconds()
              + " s after its thread was interrupted"
              + blame.place(reader.getStackTrace()));
    }
  }

  private static boolean readsAsItArrives(Good<?, ?> good) {
    Manners manners = good.trial().manners();
    return good.requests() > 0 && (manners.streams || (manners.pages && good.requests() > 1));
  }

  /** Holds back the end of the last answer that the module read. */
  private static <Q extends Record, A> Function<SentRequest, @Nullable Behaviour> holdingTheLast(
      Good<Q, A> good, Attempt<Q, A> attempt) {
    AtomicInteger requests = new AtomicInteger();
    return request -> {
      RecordedAnswer answer = attempt.subject().answers().answerTo(request.uri());
      boolean last = requests.incrementAndGet() >= good.requests();
      return last && answer != null ? Behaviour.holdingTheEnd(answer) : null;
    };
  }

  private static <Q extends Record, A> boolean readsOne(Trial<Q, A> trial, Q query) {
    try (Stream<A> alerts = trial.open(query)) {
      return alerts.anyMatch(_ -> true);
    } catch (BrokerException.Unavailable waited) {
      return false;
    }
  }
}
