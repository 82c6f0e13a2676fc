package org.tom4j.runtime.contract;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.tom4j.broker.BrokerException;
import org.tom4j.runtime.contract.Attempt.Good;

/** What is promised when two ask at once. */
final class ThreadChecks {
  private ThreadChecks() {}

  static <Q extends Record, A> List<Check> of(Subject<Q, A> subject) {
    return List.of(
        new TimedCheck<>("two threads get their own answers", subject, ThreadChecks::isShared));
  }

  private static <Q extends Record, A> void isShared(Attempt<Q, A> attempt)
      throws InterruptedException {
    Good<Q, A> good = attempt.good();
    List<String> expected = packets(good.trial(), good.elements());
    betweenAnothersSteps(attempt, expected);
    atOnce(attempt, expected);
  }

  /** Another thread asks something else between our call and our reading. */
  private static <Q extends Record, A> void betweenAnothersSteps(
      Attempt<Q, A> attempt, List<String> expected) throws InterruptedException {
    Q query = attempt.query();
    Q other = OtherQuery.than(query, attempt);
    Trial<Q, A> trial = attempt.trial();
    Trial<Q, A> others = attempt.trial();
    List<A> elements = new ArrayList<>();
    try (Stream<A> alerts = trial.open(query)) {
      start(attempt, () -> others.read(other)).join();
      boolean _ =
          alerts.anyMatch(element -> {
            elements.add(element);
            return elements.size() >= Limits.ALERTS;
          });
    } catch (BrokerException failed) {
      throw new Broken("failed while another thread asked, too: " + failed.getMessage());
    }
    compare(trial, elements, expected);
  }

  private static <Q extends Record, A> void atOnce(Attempt<Q, A> attempt, List<String> expected)
      throws InterruptedException {
    Q query = attempt.query();
    CountDownLatch both = new CountDownLatch(2);
    Trial<Q, A> one = attempt.trial();
    Trial<Q, A> two = attempt.trial();
    List<A> ofOne = new ArrayList<>();
    List<A> ofTwo = new ArrayList<>();
    Thread first = start(attempt, () -> ofOne.addAll(together(one, query, both)));
    Thread second = start(attempt, () -> ofTwo.addAll(together(two, query, both)));
    first.join();
    second.join();
    compare(one, ofOne, expected);
    compare(two, ofTwo, expected);
  }

  private static <Q extends Record, A> List<A> together(
      Trial<Q, A> trial, Q query, CountDownLatch both) {
    both.countDown();
    try {
      both.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return trial.read(query);
  }

  private static Thread start(Attempt<?, ?> attempt, Runnable reading) {
    return Threads.start(
        "check: another thread",
        attempt.subject().broker(),
        () -> {
          try {
            reading.run();
          } catch (RuntimeException failed) {
            // Seen in what was read.
          }
        });
  }

  private static <Q extends Record, A> void compare(
      Trial<Q, A> trial, List<A> elements, List<String> expected) {
    List<String> packets = packets(trial, elements);
    if (!packets.equals(expected)) {
      throw new Broken(
          "alone, the query gave "
              + expected.size()
              + " alerts; beside another thread it gave "
              + (packets.size() == expected.size() ? "others" : packets.size())
              + ": what one thread asks must not reach another, so keep no state in the module");
    }
  }

  /** What a host would keep: tells elements apart, whatever their mapping and equals say. */
  private static <Q extends Record, A> List<String> packets(Trial<Q, A> trial, List<A> elements) {
    return elements.stream()
        .map(element -> new String(trial.packetOf(element).bytes(), StandardCharsets.UTF_8))
        .toList();
  }
}
