package org.tom4j.runtime.contract;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.BrokerException.Malformed;
import org.tom4j.broker.BrokerException.RateLimited;
import org.tom4j.broker.BrokerException.Unavailable;
import org.tom4j.broker.JsonValue;
import org.tom4j.runtime.json.BindingException;
import org.tom4j.runtime.json.JsonBinding;

/** What is promised when a service is slow, huge, wrong or hostile: the right error. */
final class HostileChecks {
  private static final Duration SILENCE = Duration.ofSeconds(2);

  private HostileChecks() {}

  static <Q extends Record, A> List<Check> of(Subject<Q, A> subject) {
    List<Check> checks = new ArrayList<>();
    Hostile<Q, A> hostile = new Hostile<>(subject, checks);
    hostile.recorded(
        "an answer that breaks off is Malformed", Malformed.class, Behaviour::breakingOff);
    hostile.recorded(
        "half an answer is Malformed",
        Malformed.class,
        answer -> isJson(answer) ? Behaviour.tellingHalf(answer) : null);
    hostile.any(
        "status 429 is RateLimited", RateLimited.class, Behaviour.status(429, "Retry-After: 3600"));
    hostile.any("status 500 is Unavailable", Unavailable.class, Behaviour.status(500));
    hostile.any("a page for people is Malformed", Malformed.class, Behaviour.html());
    hostile.ending("10 GB are Malformed", Malformed.class, Behaviour.tenGigabytes());
    hostile.ending("an endless drip is Unavailable", Unavailable.class, Behaviour.dripping());
    return checks;
  }

  /** Half of a CSV or text file is a file, too; half a JSON value is none. */
  private static boolean isJson(RecordedAnswer answer) {
    try {
      JsonValue _ = new JsonBinding().bind(answer.body(), JsonValue.class);
      return true;
    } catch (BindingException other) {
      return false;
    }
  }

  private record Hostile<Q extends Record, A>(Subject<Q, A> subject, List<Check> checks) {

    void any(String name, Class<? extends BrokerException> right, Behaviour behaviour) {
      add(name, attempt -> check(attempt, right, _ -> behaviour, false));
    }

    /** For answers that have an end. */
    void ending(String name, Class<? extends BrokerException> right, Behaviour behaviour) {
      add(name, attempt -> check(attempt, right, _ -> behaviour, true));
    }

    /** Made of what was recorded; null if it cannot be. */
    void recorded(
        String name,
        Class<? extends BrokerException> right,
        Function<RecordedAnswer, @Nullable Behaviour> spoiled) {
      add(
          name,
          attempt -> {
            if (subject.answers().isEmpty()) {
              throw new NotTried("no answer is recorded");
            }
            check(
                attempt,
                right,
                request -> {
                  RecordedAnswer answer = subject.answers().answerTo(request.uri());
                  return answer == null ? null : spoiled.apply(answer);
                },
                true);
          });
    }

    private void add(String name, TimedCheck.Body<Q, A> body) {
      checks.add(new TimedCheck<>(name, subject, body));
    }

    private static <Q extends Record, A> void check(
        Attempt<Q, A> attempt,
        Class<? extends BrokerException> right,
        Function<SentRequest, @Nullable Behaviour> behaviour,
        boolean onlyEnding) {
      Q query = attempt.query();
      Trial<Q, A> before = attempt.trial();
      goThrough(before, query);
      int requests = before.sent().size();
      if (requests == 0) {
        throw new NotTried("it asks nothing");
      }
      if (onlyEnding && before.manners().unending) {
        throw new NotTried("it declares that its answers have no end");
      }
      // The first answer, and the last: what goes on after a beginning is easily forgotten.
      check(attempt, query, right, 1, behaviour);
      if (requests > 1) {
        check(attempt, query, right, requests, behaviour);
      }
    }

    private static <Q extends Record, A> void goThrough(Trial<Q, A> trial, Q query) {
      try {
        List<A> _ = trial.read(query);
      } catch (BrokerException withoutRecording) {
        // What it asked and how is all that counts here.
      }
    }

    private static <Q extends Record, A> void check(
        Attempt<Q, A> attempt,
        Q query,
        Class<? extends BrokerException> right,
        int spoiled,
        Function<SentRequest, @Nullable Behaviour> behaviour) {
      AtomicInteger requests = new AtomicInteger();
      AtomicInteger spoilt = new AtomicInteger();
      Trial<Q, A> trial =
          attempt.trial(
              request -> {
                Behaviour bad =
                    requests.incrementAndGet() < spoiled ? null : behaviour.apply(request);
                if (bad != null) {
                  spoilt.incrementAndGet();
                }
                return bad;
              },
              SILENCE);
      String which = spoiled == 1 ? "" : " (answer " + spoiled + ")";
      try {
        List<A> alerts = trial.read(query);
        if (spoilt.get() == 0) {
          throw new NotTried("there is no such thing for what is recorded");
        }
        throw new Broken(
            "passed for a complete answer" + which + ": " + alerts.size() + " alerts, no error");
      } catch (BrokerException error) {
        if (!right.isInstance(error)) {
          throw new Broken(
              "became "
                  + error.getClass().getSimpleName()
                  + which
                  + ", not "
                  + right.getSimpleName()
                  + ": "
                  + error.getMessage());
        }
      }
    }
  }
}
