package org.tom4j.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tom4j.runtime.contract.AnswerServer;
import org.tom4j.runtime.contract.Behaviour;
import org.tom4j.runtime.contract.RecordedAnswer;
import org.tom4j.runtime.contract.SentRequest;
import org.tom4j.runtime.http.Courier.Carried;

/** What is carried to addresses that people name, and what is not. */
final class CourierTest {
  private static final byte[] JSON = "{\"a\":\"ü\"}".getBytes(StandardCharsets.UTF_8);
  private final Courier courier = new Courier(true, Duration.ofMillis(700), "tom4j/test");

  @AfterEach
  void close() {
    courier.close();
  }

  @Test
  void carriesTheBytesAndHeadersAsTheyAre() {
    try (AnswerServer server =
        new AnswerServer(_ -> Behaviour.telling(RecordedAnswer.of("text/plain", "thanks")))) {
      Carried carried = courier.post(server.address(), Map.of("X-One", "1"), JSON);
      assertThat(carried).isEqualTo(new Carried.Answered(200, "", "thanks", true));
      SentRequest sent = server.sent().getFirst();
      assertThat(sent.method()).isEqualTo("POST");
      assertThat(sent.body()).isEqualTo("{\"a\":\"ü\"}");
    }
  }

  @Test
  void endsWhatNeverEnds() {
    for (Behaviour endless : new Behaviour[] {Behaviour.dripping(), Behaviour.silent()}) {
      try (AnswerServer server = new AnswerServer(_ -> endless)) {
        assertThat(courier.post(server.address(), Map.of(), JSON))
            .isEqualTo(new Carried.Failed("It did not answer, or not to the end, within 0.7 s."));
      }
    }
  }

  @Test
  void readsLittleOfWhatIsHuge() {
    try (AnswerServer server = new AnswerServer(_ -> Behaviour.tenGigabytes())) {
      assertThat(courier.post(server.address(), Map.of(), JSON))
          .isInstanceOfSatisfying(
              Carried.Answered.class,
              answer -> {
                assertThat(answer.whole()).isFalse();
                assertThat(answer.text()).hasSize(Courier.LONGEST_ANSWER);
              });
    }
  }

  @Test
  void followsNoRedirect() {
    try (AnswerServer inside = new AnswerServer(_ -> Behaviour.html());
        AnswerServer server = new AnswerServer(_ -> Behaviour.redirecting(inside.address()))) {
      assertThat(courier.post(server.address(), Map.of(), JSON))
          .isInstanceOfSatisfying(
              Carried.Answered.class,
              answer -> {
                assertThat(answer.status()).isBetween(300, 399);
                assertThat(answer.location()).isEqualTo(inside.address().toString());
              });
      assertThat(inside.sent()).isEmpty();
    }
  }

  @Test
  void asksNoPrivateAddressUnlessAllowed() {
    try (Courier strict = new Courier(false, Duration.ofSeconds(2), "tom4j/test");
        AnswerServer server = new AnswerServer(_ -> Behaviour.html())) {
      String port = ":" + server.address().getPort() + "/";
      for (String host : new String[] {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]"}) {
        URI address = URI.create("http://" + host + port);
        assertThat(strict.refusal(address)).as(host).contains("not on the public internet");
        assertThat(strict.post(address, Map.of(), JSON))
            .isInstanceOfSatisfying(
                Carried.Failed.class,
                failed -> assertThat(failed.words()).contains("http.allow-private"));
      }
      assertThat(server.sent()).isEmpty();
      assertThat(courier.refusal(server.address())).isNull();
    }
  }
}
