package org.tom4j.runtime.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tom4j.broker.BrokerException;
import org.tom4j.runtime.json.JsonBinding;

/** A read that waits must end at once when it is stopped, whatever the service does. */
@Timeout(60)
class StoppingTest {
  private final NetworkSettings patient = patient();
  private final Caller caller = new Caller(patient, URI.create("http://127.0.0.1:1/"), Set.of());
  private final AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();

  private static NetworkSettings patient() {
    NetworkSettings quick = Caller.settings(true);
    return new NetworkSettings(
        quick.userAgent(),
        Set.of(),
        true,
        Duration.ofMinutes(10),
        Duration.ofMinutes(10),
        quick.maxAnswerBytes(),
        quick.maxElementBytes(),
        1,
        Duration.ofMinutes(10),
        1e9,
        Duration.ofMinutes(10));
  }

  @AfterEach
  void hangUp() {
    caller.close();
  }

  private static Service silent(String beginning) throws IOException {
    return new Service((_, socket, out) -> {
      out.write(beginning.getBytes(UTF_8));
      out.flush();
      socket.getInputStream().read(); // until the other side lets go
    });
  }

  private Thread reading(Runnable reading) {
    return Thread.ofPlatform()
        .daemon()
        .start(() -> {
          try {
            reading.run();
          } catch (Throwable problem) {
            thrown.set(problem);
          }
        });
  }

  private void assertStopped(Thread reader) throws InterruptedException {
    reader.join(5_000);
    assertThat(reader.isAlive()).isFalse();
    assertThat(thrown.get())
        .isInstanceOf(BrokerException.Unavailable.class)
        .hasMessageContaining("stopped");
  }

  @Test
  void closingEndsAWaitForTheHeaders() throws Exception {
    try (Service service = silent("")) {
      Thread reader = reading(() -> caller.http.getText(service.uri("/")));
      Poll.until(() -> service.asked().size() == 1);
      caller.http.close();
      assertStopped(reader);
    }
  }

  @Test
  void closingEndsAWaitInTheMiddle() throws Exception {
    try (Service service = silent("HTTP/1.1 200 OK\r\n\r\n[1,2,")) {
      CountDownLatch two = new CountDownLatch(2);
      Thread reader =
          reading(() ->
              caller.http.getArray(service.uri("/"), Long.class).forEach(_ -> two.countDown()));
      two.await();
      caller.http.close();
      assertStopped(reader);
      Poll.until(() -> service.openConnections() == 0);
    }
  }

  @Test
  void interruptionEndsAWaitForTheHeadersAndInTheMiddle() throws Exception {
    for (String beginning : new String[] {"", "HTTP/1.1 200 OK\r\n\r\n[1,2,"}) {
      try (Service service = silent(beginning)) {
        Thread reader =
            reading(() -> caller.http.getArray(service.uri("/"), Long.class).forEach(_ -> {}));
        Poll.until(() -> service.asked().size() == 1);
        reader.interrupt();
        assertStopped(reader);
        Poll.until(() -> service.openConnections() == 0);
      }
    }
  }

  @Test
  void anInterruptedThreadReadsNoFurtherElement() throws IOException {
    try (Service service = Service.telling("application/json", "[1,2,3]");
        Stream<Long> numbers = caller.http.getArray(service.uri("/"), Long.class)) {
      assertThatThrownBy(() -> numbers.forEach(_ -> Thread.currentThread().interrupt()))
          .isInstanceOf(BrokerException.Unavailable.class);
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void aClosedFetchAsksNothing() throws IOException {
    try (Service service = Service.telling("text/plain", "x")) {
      caller.http.close();
      assertThatThrownBy(() -> caller.http.getText(service.uri("/")))
          .isInstanceOf(BrokerException.Unavailable.class)
          .hasMessageContaining("stopped");
      assertThat(service.asked()).isEmpty();
    }
  }

  @Test
  @SuppressWarnings("try") // closed early on purpose
  void closingEndsAPauseBeforeAnotherTry() throws Exception {
    try (Network network =
            new Network(patient, () -> URI.create("http://127.0.0.1:1/"), () -> Caller.NOW);
        FetchHttp http = network.open(new JsonBinding(), (_, _, _, _) -> {}, Set.of());
        Service service =
            new Service((_, _, out) -> Service.tell(out, 429, "Retry-After: 500", ""))) {
      Thread reader = reading(() -> http.getText(service.uri("/")));
      Poll.until(() -> service.asked().size() == 1);
      http.close();
      assertStopped(reader);
    }
  }
}
