package org.tom4j.runtime.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Spliterator;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.JsonValue;

class FetchHttpTest {
  private final Caller caller = new Caller();

  record Row(String id, double ra) {}

  record Page(List<Row> results, @Nullable URI next) {}

  @AfterEach
  void hangUp() {
    caller.close();
  }

  @Test
  void nothingIsAskedBeforeTheFirstRead() throws IOException {
    try (Service service = Service.telling("application/json", "[{\"id\":1,\"ra\":2}]")) {
      Stream<Row> rows = caller.http.getArray(service.uri("/"), Row.class);
      assertThat(service.asked()).isEmpty();
      assertThat(rows.toList()).containsExactly(new Row("1", 2));
      assertThat(service.asked()).hasSize(1);
    }
  }

  @Test
  void elementsAreReadAsTheyArriveAndAnEarlyEndLetsTheConnectionGo() throws Exception {
    try (Service service =
        new Service((_, _, out) -> {
          Service.start(out, 200, "Content-Type: application/json");
          out.write('[');
          for (int i = 0; true; i++) {
            out.write(("{\"id\":" + i + ",\"ra\":1},").getBytes(UTF_8));
            out.flush();
          }
        })) {
      try (Stream<Row> rows = caller.http.getArray(service.uri("/"), Row.class)) {
        assertThat(rows.limit(1000)).hasSize(1000);
      }
      Poll.until(() -> service.openConnections() == 0);
    }
  }

  @Test
  void aBadElementIsToldAndSkipped() throws IOException {
    String json =
        "[{\"id\":1,\"ra\":1},{\"id\":2,\"ra\":NaN},{\"id\":\""
            + "x".repeat(2000)
            + "\",\"ra\":1},{\"id\":4,\"ra\":\"east\"},{'},{\"id\":6,\"ra\":6}]";
    try (Service service = Service.telling("application/json", json)) {
      assertThat(caller.http.getArray(service.uri("/"), Row.class))
          .containsExactly(new Row("1", 1), new Row("6", 6));
      assertThat(caller.bad)
          .satisfiesExactly(
              two -> assertThat(two).startsWith("2 ra NaN is NaN"),
              three -> assertThat(three).isEqualTo("3 null null is longer than 1000 bytes"),
              four -> assertThat(four).isEqualTo("4 ra east is not a number"),
              five -> assertThat(five).startsWith("5 null null is no JSON"));
    }
  }

  @Test
  void theBytesOfAnElementAreKeptThroughFilterAndFlatMap() throws IOException {
    String json = "{\"results\":[{\"ra\": 1.50, \"id\":1 }, {\"id\":2,\"ra\":2}],\"next\":null}";
    try (Service service = Service.telling("application/json", json)) {
      List<Row> rows =
          Stream.of(service.uri("/"))
              .flatMap(uri -> caller.http.getArray(uri, Row.class, "results"))
              .filter(row -> row.ra < 2)
              .toList();
      assertPacket(rows.getFirst(), "{\"ra\": 1.50, \"id\":1 }", "application/json");
      assertThat(caller.http.packetOf(new Row("1", 1.5))).isNull();
      Page page = caller.http.get(service.uri("/"), Page.class);
      assertPacket(page.results().getFirst(), "{\"ra\": 1.50, \"id\":1 }", "application/json");
      assertPacket(page, json, "application/json");
    }
  }

  private void assertPacket(Object element, String bytes, String type) {
    KeptBytes packet = packetOf(element);
    assertThat(new String(packet.bytes(), UTF_8)).isEqualTo(bytes);
    assertThat(packet.mediaType()).isEqualTo(type);
  }

  private KeptBytes packetOf(Object element) {
    return Objects.requireNonNull(caller.http.packetOf(element));
  }

  @Test
  void pagesAreAskedOneAfterTheOtherAsTheyAreRead() throws IOException {
    try (Service service =
        new Service((request, _, out) -> {
          int page = Integer.parseInt(request.path().substring("/api/?page=".length()));
          String next = page == 3 ? "null" : "\"?page=" + (page + 1) + "\"";
          String bad = "{\"id\":\"bad\"}";
          Service.tell(
              out,
              200,
              "Content-Type: application/json",
              "{\"results\":[{\"id\":" + page + ",\"ra\":0}," + bad + "],\"next\":" + next + "}");
        })) {
      List<String> seen = new ArrayList<>();
      try (Stream<Page> pages =
          caller.http.pages(service.uri("/api/?page=1"), Page.class, Page::next)) {
        Spliterator<Page> each = pages.spliterator();
        each.tryAdvance(page -> seen.add(page.results().getFirst().id()));
        assertThat(service.asked()).hasSize(1);
        each.forEachRemaining(page -> seen.add(page.results().getFirst().id()));
      }
      assertThat(seen).containsExactly("1", "2", "3");
      assertThat(caller.bad)
          .extracting(words -> words.substring(0, words.indexOf(' ', 2)))
          .containsExactly("2 ra", "4 ra", "6 ra");
    }
  }

  @Test
  void pagesThatGoInCirclesEndInWords() throws IOException {
    String page = "{\"results\":[],\"next\":\"/a\"}";
    try (Service service = Service.telling("application/json", page)) {
      assertThatThrownBy(() -> caller.http.pages(service.uri("/a"), Page.class, Page::next).count())
          .isInstanceOf(BrokerException.Malformed.class)
          .hasMessageContaining("never end");
    }
  }

  @Test
  void questionsAreSentAsFormsOrJson() throws IOException {
    try (Service service = Service.telling("application/json", "{\"r\":[{\"id\":1,\"ra\":2}]}")) {
      JsonValue answer =
          caller.http.postForm(service.uri("/f"), Map.of("a b", "c&d"), JsonValue.class);
      assertThat(answer.get("r").elements()).hasSize(1);
      caller.http.postJson(service.uri("/j"), new Row("x", 1.5), JsonValue.class);
      assertThat(caller.http.postJsonArray(service.uri("/k"), Map.of("n", 1), Row.class, "r"))
          .containsExactly(new Row("1", 2));
      assertThat(service.asked())
          .extracting(Service.Request::body)
          .containsExactly("a+b=c%26d", "{\"id\":\"x\",\"ra\":1.5}", "{\"n\":1}");
      assertThat(service.asked().getFirst().headers())
          .containsEntry("Content-Type", "application/x-www-form-urlencoded");
      assertThat(service.asked().getLast().headers())
          .containsEntry("Content-Type", "application/json");
    }
  }

  @Test
  void aGetMayCarryAJsonBody() throws IOException {
    try (Service service = Service.telling("application/json", "[{\"id\": \"x\"}, 200]")) {
      JsonValue answer =
          caller.http.getWithBody(service.uri("/g"), Map.of("desig", "1996 GT"), JsonValue.class);
      assertThat(answer.elements().getLast().number()).isEqualTo(200);
      Service.Request asked = service.asked().getFirst();
      assertThat(asked.method()).isEqualTo("GET");
      assertThat(asked.body()).isEqualTo("{\"desig\":\"1996 GT\"}");
      assertThat(asked.headers())
          .containsEntry("Content-Type", "application/json")
          .containsEntry("Content-Length", "19");
    }
  }

  @Test
  void requestsSayWhoAsksAndWhatTheAuthorAdds() throws IOException {
    try (Service service = Service.telling("text/plain", "x")) {
      caller
          .http
          .withHeader("Authorization", "Token a")
          .withHeader("X-A", "b")
          .getText(service.uri("/"));
      assertThat(service.asked().getFirst().headers())
          .containsEntry("User-Agent", "tom4j-test")
          .containsEntry("Authorization", "Token a")
          .containsEntry("X-A", "b");
      caller.http.getText(service.uri("/"));
      assertThat(service.asked().getLast().headers()).doesNotContainKey("X-A");
    }
    assertThatThrownBy(() -> caller.http.withHeader("X-A", "a\r\nHost: b"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> caller.http.withHeader("Host", "b"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void twoThreadsGetTheirOwnAnswers() throws Exception {
    try (Service service =
        new Service((request, _, out) -> {
          String row = "{\"id\":\"" + request.path() + "\",\"ra\":1}";
          Service.tell(
              out,
              200,
              "Content-Type: application/json",
              "[" + (row + ",").repeat(200) + row + "]");
        })) {
      List<Thread> threads = new ArrayList<>();
      List<String> own = new CopyOnWriteArrayList<>();
      for (int i = 0; i < 4; i++) {
        String path = "/" + i;
        threads.add(
            Thread.ofPlatform()
                .start(() ->
                    caller
                        .http
                        .getArray(service.uri(path), Row.class)
                        .filter(row -> row.id().equals(path))
                        .forEach(row -> own.add(row.id()))));
      }
      for (Thread thread : threads) {
        thread.join();
      }
      assertThat(own).hasSize(4 * 201);
      assertThat(service.asked()).hasSize(4);
    }
  }
}
