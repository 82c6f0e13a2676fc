package org.tom4j.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.tom4j.testing.Waiting;

final class TurnsTest {
  private final Turns turns = new Turns();

  @Test
  void whoeverComesWhenTooManyWaitIsSentAwayAtOnce() throws Exception {
    var answers = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> waiting = new ArrayList<>();
      for (int i = 0; i <= Turns.WAIT_FOR_A_SERVICE; i++) {
        waiting.add(threads.submit(() -> turns.ask("Slow", () -> told(answers), words -> words)));
      }
      Waiting.await(() -> waiting.stream().anyMatch(Future::isDone));
      assertThat(turns.ask("Other", () -> "told", Function.identity())).isEqualTo("told");
      answers.countDown();
      List<String> told = new ArrayList<>();
      for (Future<String> one : waiting) {
        told.add(one.get());
      }
      assertThat(told)
          .containsOnlyOnce("Too many wait for it. Try again in a minute.")
          .filteredOn("told"::equals)
          .hasSize(Turns.WAIT_FOR_A_SERVICE);
    }
    assertThat(turns.ask("Slow", () -> "told", Function.identity())).isEqualTo("told");
  }

  private static String told(CountDownLatch answers) {
    try {
      answers.await();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    return "told";
  }
}
