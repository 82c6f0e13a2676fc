package org.tom4j.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

final class RememberedTest {
  private final Remembered<String> remembered =
      new Remembered<>(() -> Instant.EPOCH, 2, String::isEmpty);
  private final List<String> asked = new ArrayList<>();

  private CompletableFuture<String> ask(String question, CompletableFuture<String> answer) {
    return remembered.orAsked(
        key(question),
        () -> {
          asked.add(question);
          return answer;
        });
  }

  private static Remembered.Key key(String question) {
    return new Remembered.Key("M", "1", question);
  }

  @Test
  void aQuestionUnderWayIsNotAskedTwiceHoweverManyOthersCome() {
    CompletableFuture<String> slow = ask("slow", new CompletableFuture<>());
    for (String other : List.of("a", "b", "c")) {
      CompletableFuture<String> _ = ask(other, CompletableFuture.completedFuture(other));
    }
    assertThat(ask("slow", new CompletableFuture<>())).isSameAs(slow);
    assertThat(asked).containsExactly("slow", "a", "b", "c");
    assertThat(remembered.of(key("a"))).as("forgotten, as it was answered").isEmpty();
    assertThat(remembered.of(key("c"))).contains("c");
  }
}
