package org.tom4j.runtime.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tom4j.broker.BrokerException;

/** Services that take their time, over real sockets. */
@Timeout(60)
class SlowServiceTest {
  private static final String JSON = "Content-Type: application/json";

  private final Caller caller = new Caller();
  private final CountDownLatch over = new CountDownLatch(1);

  record Row(String id, double ra) {}

  @AfterEach
  void hangUp() {
    over.countDown();
    caller.close();
  }

  private long count(Service service) {
    return caller.http.getArray(service.uri("/"), Row.class).count();
  }

  private static byte[] row(int id) {
    return ("{\"id\":" + id + ",\"ra\":1},").getBytes(UTF_8);
  }

  private static void pause(int millis) throws InterruptedException {
    Thread.sleep(millis); // the service's slowness, not the test's waiting
  }

  @Test
  void silenceEnds() throws IOException {
    try (Service service = new Service((_, _, _) -> over.await())) {
      assertThatThrownBy(() -> count(service))
          .isInstanceOf(BrokerException.Unavailable.class)
          .hasMessageContaining("sent nothing for 400 ms");
    }
  }

  @Test
  void silenceInTheMiddleEndsAndWhatCameBeforeIsKept() throws IOException {
    try (Service service =
        new Service((_, _, out) -> {
          Service.start(out, 200, JSON);
          out.write('[');
          out.write(row(1));
          out.flush();
          over.await();
        })) {
      var seen = new ArrayList<Row>();
      assertThatThrownBy(() -> caller.http.getArray(service.uri("/"), Row.class).forEach(seen::add))
          .isInstanceOf(BrokerException.Unavailable.class);
      assertThat(seen).containsExactly(new Row("1", 1));
    }
  }

  @Test
  void aDripThatIsNeverSilentEnds() throws IOException {
    try (Service service =
        new Service((_, _, out) -> {
          Service.start(out, 200, JSON);
          out.write('[');
          while (true) {
            out.write(' ');
            out.flush();
            pause(20);
          }
        })) {
      assertThatThrownBy(() -> count(service))
          .isInstanceOf(BrokerException.Unavailable.class)
          .hasMessageContaining("too slowly: fewer than 1000 bytes a second");
    }
  }

  @Test
  void aDripOfHeadersEnds() throws IOException {
    try (Service service =
        new Service((_, _, out) -> {
          out.write("HTTP/1.1 200 OK\r\nX-A: ".getBytes(UTF_8));
          while (true) {
            out.write('x');
            out.flush();
            pause(50);
          }
        })) {
      assertThatThrownBy(() -> count(service))
          .isInstanceOf(BrokerException.Unavailable.class)
          .hasMessageContaining("too slowly");
    }
  }

  @Test
  void aDripOfChunkSizesEndsAlsoWhereAnswersAreUnending() throws IOException {
    try (Service service =
        new Service((_, _, out) -> {
          out.write(
              ("HTTP/1.1 200 OK\r\n" + JSON + "\r\nTransfer-Encoding: chunked\r\n\r\n1;")
                  .getBytes(UTF_8));
          while (true) {
            out.write('x');
            out.flush();
            pause(20);
          }
        })) {
      assertThatThrownBy(() -> count(service)).isInstanceOf(BrokerException.Unavailable.class);
      assertThatThrownBy(() ->
              caller
                  .http
                  .withUnendingAnswers(Duration.ofMillis(300))
                  .getArray(service.uri("/"), Row.class)
                  .count())
          .isInstanceOf(BrokerException.Unavailable.class)
          .hasMessageContaining("sent nothing for 300 ms");
    }
  }

  @Test
  void aSlowReaderIsNotTakenForASlowService() throws IOException {
    NetworkSettings quick = Caller.settings(true);
    NetworkSettings demanding =
        new NetworkSettings(
            quick.userAgent(),
            Set.of(),
            true,
            quick.connectTimeout(),
            Duration.ofSeconds(10),
            quick.maxAnswerBytes(),
            quick.maxElementBytes(),
            1_000_000, // bytes a second, of which the reader below takes less
            Duration.ofMillis(300),
            1e9,
            quick.longestRetryWait());
    URI nowhere = URI.create("http://127.0.0.1:1/");
    String json = "[" + "{\"id\":1,\"ra\":1},".repeat(19_999) + "{\"id\":1,\"ra\":1}]";
    try (Service service = Service.telling("application/json", json);
        Caller slow = new Caller(demanding, nowhere, Set.of())) {
      AtomicInteger seen = new AtomicInteger();
      slow.http
          .getArray(service.uri("/"), Row.class)
          .forEach(_ -> {
            if (seen.incrementAndGet() % 5_000 == 0) {
              beBusy(Duration.ofMillis(400));
            }
          });
      assertThat(seen).hasValue(20_000);
    }
  }

  private static void beBusy(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
  }
}
