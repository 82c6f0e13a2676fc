package org.tom4j.runtime.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tom4j.broker.BrokerException;

/** Services that are huge, wrong or ill-meaning, over real sockets. */
@Timeout(60)
class HostileServiceTest {
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
  void anEndlessAnswerEndsAtTheLimitUnlessItIsDeclaredUnending() throws IOException {
    try (Service service =
        new Service((_, _, out) -> {
          Service.start(out, 200, JSON);
          out.write('[');
          for (int i = 0; true; i++) {
            out.write(row(i));
          }
        })) {
      assertThatThrownBy(() -> count(service))
          .isInstanceOf(BrokerException.Malformed.class)
          .hasMessageContaining("longer than 1000000 bytes");
      assertThatThrownBy(() -> caller.http.getBytes(service.uri("/")))
          .isInstanceOf(BrokerException.Malformed.class);
      assertThatThrownBy(() ->
              caller.http.withUnendingAnswers(Duration.ofSeconds(5)).getBytes(service.uri("/")))
          .isInstanceOf(BrokerException.Malformed.class)
          .hasMessageContaining("longer than 1000000 bytes");
      try (var rows =
          caller
              .http
              .withUnendingAnswers(Duration.ofSeconds(5))
              .getArray(service.uri("/"), Row.class)) {
        assertThat(rows.limit(60_000).count()).isEqualTo(60_000);
      }
    }
  }

  @Test
  void aPackedTableThatIsDeclaredUnendingIsReadBeyondTheLimit() throws IOException {
    try (Service service =
        new Service((_, _, out) -> {
          Service.start(out, 200, "Content-Type: application/gzip");
          try (var packed = new GZIPOutputStream(out)) {
            packed.write("id,ra\n".getBytes(UTF_8));
            while (true) {
              packed.write("a,1.25\n".repeat(1_000).getBytes(UTF_8));
            }
          }
        })) {
      assertThatThrownBy(() -> caller.http.getCsv(service.uri("/"), Row.class).count())
          .isInstanceOf(BrokerException.Malformed.class)
          .hasMessageContaining("longer than 4000000 bytes");
      try (var rows =
          caller
              .http
              .withUnendingAnswers(Duration.ofSeconds(5))
              .getCsv(service.uri("/"), Row.class)) {
        assertThat(rows.limit(700_000).count()).isEqualTo(700_000);
      }
    }
  }

  @Test
  void anElementOfAHundredMegabytesIsSkippedAndTheNextIsRead() throws IOException {
    byte[] piece = "x,]\\\"".repeat(20_000).getBytes(UTF_8);
    try (Service service =
        new Service((_, _, out) -> {
          Service.start(out, 200, JSON);
          out.write("[{\"id\":\"".getBytes(UTF_8));
          for (int i = 0; i < 1_000; i++) {
            out.write(piece);
          }
          out.write("\",\"ra\":1},{\"id\":2,\"ra\":1}]".getBytes(UTF_8));
        })) {
      var rows =
          caller
              .http
              .withUnendingAnswers(Duration.ofSeconds(5))
              .getArray(service.uri("/"), Row.class);
      assertThat(rows).containsExactly(new Row("2", 1));
      assertThat(caller.bad).containsExactly("1 null null is longer than 1000 bytes");
    }
  }

  @Test
  void aBombOfZerosEndsAtTheLimit() throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(zipped)) {
      for (int i = 0; i < 1_000; i++) {
        zip.write(new byte[100_000]);
      }
    }
    try (Service service =
        new Service((_, _, out) ->
            Service.tell(out, 200, "Content-Encoding: gzip", zipped.toByteArray()))) {
      assertThatThrownBy(() -> caller.http.getBytes(service.uri("/")))
          .isInstanceOf(BrokerException.Malformed.class)
          .hasMessageContaining("longer than");
    }
  }

  @Test
  void whatIsCutShortIsMalformed() throws IOException {
    try (Service service =
        new Service((_, _, out) -> {
          Service.start(out, 200, JSON + "\r\nContent-Length: 1000");
          out.write('[');
          out.write(row(1));
        })) {
      assertMalformed(service, "cut short");
    }
    try (Service service = Service.telling("application/json", "[{\"id\":1,\"ra\":1}")) {
      assertMalformed(service, "cut short");
    }
    try (Service service =
        new Service((_, _, out) -> Service.start(out, 200, JSON + "\r\nContent-Encoding: gzip"))) {
      assertMalformed(service, "cut short");
    }
    try (Service service =
        new Service((_, _, out) ->
            Service.tell(out, 200, JSON + "\r\nContent-Encoding: gzip", "[no gzip at all]"))) {
      assertMalformed(service, "cannot be decompressed");
    }
    try (Service service =
        new Service((_, _, out) -> {
          Service.start(out, 200, JSON + "\r\nTransfer-Encoding: chunked");
          out.write("zz\r\n[".getBytes(UTF_8));
        })) {
      assertMalformed(service, "garbled");
    }
    try (Service service =
        new Service(
            (_, _, out) -> Service.start(out, 200, JSON + "\r\nContent-Length: 3\r\nX: y"))) {
      assertThatThrownBy(() -> caller.http.get(service.uri("/"), Row.class))
          .isInstanceOf(BrokerException.Malformed.class);
    }
  }

  private void assertMalformed(Service service, String words) {
    assertThatThrownBy(() -> count(service))
        .isInstanceOf(BrokerException.Malformed.class)
        .hasMessageContaining(words)
        .hasMessageContaining("127.0.0.1");
  }

  @Test
  void htmlInsteadOfJsonIsShownAsItsWords() throws IOException {
    String page = "<html><head><style>x{}</style><title>Sorry</title></head><p>Down for repair</p>";
    try (Service service = Service.telling("text/html; charset=utf-8", page)) {
      assertMalformed(service, "HTML instead of JSON: Sorry Down for repair");
      assertThatThrownBy(() -> caller.http.get(service.uri("/"), Row.class))
          .isInstanceOf(BrokerException.Malformed.class)
          .hasMessageContaining("Down for repair");
    }
    try (Service service = Service.telling("application/json", page)) {
      assertMalformed(service, "Sorry");
      assertThatThrownBy(() -> caller.http.get(service.uri("/"), Row.class))
          .isInstanceOf(BrokerException.Malformed.class)
          .hasMessageContaining("HTML");
    }
  }

  @Test
  void anErrorWithStatus200IsQuoted() throws IOException {
    try (Service service = Service.telling("application/json", "{\"error\":\"no such object\"}")) {
      assertMalformed(service, "no such object");
      assertThatThrownBy(() -> caller.http.get(service.uri("/"), Row.class))
          .isInstanceOf(BrokerException.Malformed.class)
          .hasMessageContaining("id = null is missing")
          .hasMessageContaining("no such object");
    }
  }

  @Test
  void headersWithoutEndAreMalformed() throws IOException {
    try (Service service =
        new Service((_, _, out) -> {
          out.write("HTTP/1.1 200 OK\r\nX: ".getBytes(UTF_8));
          for (int i = 0; i < 50; i++) {
            out.write("x".repeat(100_000).getBytes(UTF_8));
          }
        })) {
      assertMalformed(service, "HTTP");
    }
  }

  @Test
  void aResetInTheMiddleIsUnavailable() throws IOException {
    try (Service service =
        new Service((_, socket, out) -> {
          Service.start(out, 200, JSON);
          out.write('[');
          out.write(row(1));
          out.flush();
          socket.setSoLinger(true, 0);
          pause(100);
          socket.close();
        })) {
      assertThatThrownBy(() -> count(service))
          .isInstanceOf(BrokerException.Unavailable.class)
          .hasMessageContaining("lost");
    }
  }

  @Test
  void whoDoesNotListenIsUnavailable() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    assertThatThrownBy(() -> caller.http.getText(URI.create("http://127.0.0.1:" + free + "/")))
        .isInstanceOf(BrokerException.Unavailable.class)
        .hasMessageContaining("127.0.0.1:" + free + " does not answer");
    assertThatThrownBy(() -> caller.http.getText(URI.create("http://nowhere.invalid/")))
        .isInstanceOf(BrokerException.Unavailable.class)
        .hasMessageContaining("nowhere.invalid cannot be found");
  }

  @Test
  void noSecureConnectionIsUnavailable() throws IOException {
    try (Service service = Service.telling("text/plain", "x")) {
      URI secure = URI.create("https" + service.uri("/").toString().substring(4));
      assertThatThrownBy(() -> caller.http.getText(secure))
          .isInstanceOf(BrokerException.Unavailable.class)
          .hasMessageContaining("no secure connection");
    }
  }

  @Test
  void strangeElementsAreBadOrReadButNeverTheEnd() throws IOException {
    String deep = "[".repeat(400) + "]".repeat(400);
    ByteBuffer json = ByteBuffer.allocate(500_000);
    json.put("[{\"id\":\"a\\u0000b\",\"ra\":1},{\"id\":\"".getBytes(UTF_8));
    json.put(new byte[] {(byte) 0xE9, (byte) 0xFF}); // Latin-1 where UTF-8 was promised
    json.put("\",\"ra\":1},{\"id\":3,\"ra\":NaN},{\"id\":4,\"ra\":1,\"x\":".getBytes(UTF_8));
    json.put((deep + "},{\"" + "n".repeat(200_000) + "\":1,\"id\":5,\"ra\":1}").getBytes(UTF_8));
    json.put((",{\"id\":6,\"ra\":1,\"id\":7},[" + "[".repeat(100_000)).getBytes(UTF_8));
    json.put(("]".repeat(100_000) + "],{\"id\":8,\"ra\":1}]").getBytes(UTF_8));
    byte[] body = Arrays.copyOf(json.array(), json.position());
    try (Service service = new Service((_, _, out) -> Service.tell(out, 200, JSON, body))) {
      assertThat(caller.http.getArray(service.uri("/"), Row.class))
          .extracting(Row::id)
          .containsExactly("a\0b", "4", "7", "8");
      assertThat(caller.bad)
          .extracting(words -> words.substring(0, 1))
          .containsExactly("2", "3", "5", "7");
    }
  }
}
