package org.tom4j.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.JsonValue;

@Timeout(60)
class RetryTest {
  private final Caller caller = new Caller();

  @AfterEach
  void hangUp() {
    caller.close();
  }

  /** Answers so often with this status, then well. */
  private static Service failing(int times, int status, String header) throws IOException {
    var asked = new AtomicInteger();
    return new Service((_, _, out) -> {
      if (asked.incrementAndGet() <= times) {
        Service.tell(out, status, header, "{\"detail\": \"not now\"}");
      } else {
        Service.tell(out, 200, "X: y", "\"well\"");
      }
    });
  }

  private String ask(Service service) {
    return caller.http.get(service.uri("/"), String.class);
  }

  @ParameterizedTest
  @CsvSource({
    "429,2,2",
    "503,7,7",
    "429,'Sun, 01 Mar 2026 00:00:09 GMT',9",
    "429,'Sat, 28 Feb 2026 00:00:00 GMT',0"
  })
  void whoNamesATimeIsAskedAgainAfterIt(int status, String retryAfter, int seconds)
      throws IOException {
    try (Service service = failing(2, status, "Retry-After: " + retryAfter)) {
      assertThat(ask(service)).isEqualTo("well");
      assertThat(caller.pauses.stream().filter(pause -> pause.toSeconds() > 0))
          .allMatch(pause -> pause.toSeconds() == seconds)
          .hasSize(seconds == 0 ? 0 : 2);
      assertThat(service.asked()).hasSize(3);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503})
  void whoNamesALongTimeOrGoesOnIsRateLimited(int status) throws IOException {
    try (Service service = failing(9, status, "Retry-After: 3600")) {
      assertThatThrownBy(() -> ask(service))
          .isInstanceOf(BrokerException.RateLimited.class)
          .asInstanceOf(throwable(BrokerException.RateLimited.class))
          .extracting(BrokerException.RateLimited::retryAfter)
          .isEqualTo(Duration.ofHours(1));
      assertThat(service.asked()).hasSize(1);
    }
    try (Service service = failing(9, status, "Retry-After: 1")) {
      assertThatThrownBy(() -> ask(service))
          .isInstanceOf(BrokerException.RateLimited.class)
          .hasMessageContaining("not now")
          .hasMessageContaining("in 1 s");
      assertThat(service.asked()).hasSize(3);
    }
  }

  @Test
  void a429WithoutATimeIsAskedAgainAWhileLater() throws IOException {
    try (Service service = failing(1, 429, "X: y")) {
      assertThat(ask(service)).isEqualTo("well");
      assertThat(caller.pauses).contains(Duration.ofSeconds(1));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {502, 503, 504})
  void aPassingTroubleIsTriedOnceMore(int status) throws IOException {
    try (Service service = failing(1, status, "X: y")) {
      assertThat(ask(service)).isEqualTo("well");
    }
    try (Service service = failing(9, status, "X: y")) {
      assertThatThrownBy(() -> ask(service)).isInstanceOf(BrokerException.Unavailable.class);
      assertThat(service.asked()).hasSize(2);
    }
  }

  @Test
  void a500IsUnavailableAtOnceWithTheWordsOfItsPage() throws IOException {
    try (Service service =
        new Service((_, _, out) ->
            Service.tell(
                out, 500, "Content-Type: text/html", "<html><h1>Server Error</h1></html>"))) {
      assertThatThrownBy(() -> ask(service))
          .isInstanceOf(BrokerException.Unavailable.class)
          .hasMessageContaining("in trouble (500): Server Error");
      assertThat(service.asked()).hasSize(1);
    }
  }

  @Test
  void wordsOfARefusalStayWholeAndEndBeforeOurOwnBegin() throws IOException {
    String choices = "one_of_many, ".repeat(40) + "the_last";
    try (Service service =
        new Service((_, _, out) ->
            Service.tell(out, 400, "X: y", "\n  wrong tag. Take one of:\n " + choices + " \n"))) {
      assertThatThrownBy(() -> ask(service))
          .isInstanceOf(BrokerException.Refused.class)
          .hasMessageEndingWith(": wrong tag. Take one of: " + choices + ". Change the query.");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 422})
  void aRefusalTellsItsStatusAndItsWords(int status) throws IOException {
    try (Service service = failing(9, status, "X: y")) {
      assertThatThrownBy(() -> ask(service))
          .isInstanceOf(BrokerException.Refused.class)
          .hasMessageContaining("not now")
          .asInstanceOf(throwable(BrokerException.Refused.class))
          .extracting(BrokerException.Refused::status)
          .isEqualTo(status);
      assertThat(service.asked()).hasSize(1);
    }
  }

  @Test
  void aConnectionLostBeforeTheAnswerIsTriedAgain() throws IOException {
    var asked = new AtomicInteger();
    try (Service service =
        new Service((_, socket, out) -> {
          switch (asked.incrementAndGet()) {
            case 1 -> {
              socket.setSoLinger(true, 0);
              socket.close();
            }
            case 2 -> {}
            default -> Service.tell(out, 200, "X: y", "\"well\"");
          }
        })) {
      assertThat(ask(service)).isEqualTo("well");
      assertThat(asked).hasValue(3);
    }
  }

  @Test
  void aGetWithABodyIsAskedAgainWithIt() throws IOException {
    try (Service service = failing(1, 503, "X: y")) {
      assertThat(caller.http.getWithBody(service.uri("/"), 7, String.class)).isEqualTo("well");
      assertThat(service.asked()).extracting(Service.Request::body).containsExactly("7", "7");
    }
    try (Service service = new Service((_, _, _) -> {})) {
      assertThatThrownBy(() -> caller.http.getWithBody(service.uri("/"), 7, String.class))
          .isInstanceOf(BrokerException.Unavailable.class);
      assertThat(service.asked()).hasSize(3);
    }
  }

  @Test
  void aConnectionLostThriceIsUnavailableAndAPostIsNotRepeated() throws IOException {
    try (Service service = new Service((_, _, _) -> {})) {
      assertThatThrownBy(() -> ask(service)).isInstanceOf(BrokerException.Unavailable.class);
      assertThat(service.asked()).hasSize(3);
      assertThatThrownBy(() -> caller.http.postJson(service.uri("/"), Map.of(), JsonValue.class))
          .isInstanceOf(BrokerException.Unavailable.class);
      assertThat(service.asked()).hasSize(4);
    }
  }

  @Test
  void requestsToOneHostAreSpaced() {
    HostRate rate = new HostRate(10);
    assertThat(rate.take("a", 0)).isEqualTo(Duration.ZERO);
    assertThat(rate.take("a", 0)).isEqualTo(Duration.ofMillis(100));
    assertThat(rate.take("a", 50_000_000)).isEqualTo(Duration.ofMillis(150));
    assertThat(rate.take("b", 0)).isEqualTo(Duration.ZERO);
    assertThat(rate.take("a", 2_000_000_000)).isEqualTo(Duration.ZERO);
  }
}
