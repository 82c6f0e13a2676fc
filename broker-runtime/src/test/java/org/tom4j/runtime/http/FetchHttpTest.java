package org.tom4j.runtime.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Spliterator;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.JsonValue;
import org.tom4j.runtime.feed.Packet;

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
    Packet packet = packetOf(element);
    assertThat(new String(packet.bytes(), UTF_8)).isEqualTo(bytes);
    assertThat(packet.mediaType()).isEqualTo(type);
  }

  private Packet packetOf(Object element) {
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
  void jsonLinesAreReadOneByOne() throws IOException {
    String lines = "{\"id\":1,\"ra\":1}\n\n{\"id\":2}\r\n{\"id\":3,\"ra\":3}";
    try (Service service = Service.telling("application/x-ndjson", lines)) {
      assertThat(caller.http.getJsonLines(service.uri("/"), Row.class))
          .containsExactly(new Row("1", 1), new Row("3", 3));
      assertThat(caller.bad).hasSize(1).first().asString().startsWith("2 ra");
    }
  }

  @Test
  void rowsOfCsvAreBoundAndKept() throws IOException {
    try (Service service =
        Service.telling("text/csv", "id,ra,x\n1,1.5,\n2,nan,y\n3,1,2,3\n\"4\", 4 \n")) {
      List<Row> rows = caller.http.getCsv(service.uri("/"), Row.class).toList();
      assertThat(rows).containsExactly(new Row("1", 1.5), new Row("4", 4));
      assertThat(caller.bad).hasSize(2);
      assertPacket(rows.getFirst(), "id,ra,x\n1,1.5,\n", "text/csv");
      assertThat(packetOf(rows.getFirst()).origin()).isEqualTo(Packet.Origin.RECEIVED);
    }
  }

  @Test
  void rowsOfAVoTableAreBound() throws IOException {
    String table =
        "<VOTABLE><RESOURCE><TABLE><FIELD name='id'/><FIELD name='ra'/><DATA><TABLEDATA>"
            + "<TR><TD>1</TD><TD>1.5</TD></TR><TR><TD>2</TD><TD/></TR></TABLEDATA></DATA></TABLE>"
            + "</RESOURCE></VOTABLE>";
    try (Service service = Service.telling("application/x-votable+xml", table)) {
      List<Row> rows = caller.http.getVoTable(service.uri("/"), Row.class).toList();
      assertThat(rows).containsExactly(new Row("1", 1.5));
      assertThat(caller.bad).hasSize(1);
      assertPacket(rows.getFirst(), "{\"id\":\"1\",\"ra\":\"1.5\"}", "application/json");
      assertThat(packetOf(rows.getFirst()).origin()).isEqualTo(Packet.Origin.RENDERED);
    }
  }

  @Test
  void anErrorInAVoTableIsARefusal() throws IOException {
    String table =
        "<VOTABLE><RESOURCE><INFO name='QUERY_STATUS' value='ERROR'>no table x</INFO></RESOURCE>"
            + "</VOTABLE>";
    try (Service service = Service.telling("application/x-votable+xml", table)) {
      assertThatThrownBy(() -> caller.http.getVoTable(service.uri("/"), Row.class).count())
          .isInstanceOf(BrokerException.Refused.class)
          .hasMessageContaining("no table x");
    }
  }

  @Test
  void textIsReadByItsCharacterSet() throws IOException {
    byte[] latin = "Rømer\nÉ".getBytes(ISO_8859_1);
    try (Service service =
        new Service((_, _, out) ->
            Service.tell(out, 200, "Content-Type: text/plain; charset=iso-8859-1", latin))) {
      assertThat(caller.http.getText(service.uri("/"))).isEqualTo("Rømer\nÉ");
      assertThat(caller.http.getLines(service.uri("/"))).containsExactly("Rømer", "É");
      assertThat(caller.http.getBytes(service.uri("/"))).isEqualTo(latin);
    }
  }

  @Test
  void jsonInAnotherCharacterSetIsRead() throws IOException {
    byte[] utf16 = "[{\"id\":\"☃ 🔭\",\"ra\":1}]".getBytes(StandardCharsets.UTF_16);
    try (Service service =
        new Service((_, _, out) ->
            Service.tell(out, 200, "Content-Type: application/json; charset=utf-16", utf16))) {
      assertThat(caller.http.getArray(service.uri("/"), Row.class))
          .containsExactly(new Row("☃ 🔭", 1));
    }
  }

  @Test
  void xmlIsReadWithoutWhatLiesOutsideOfIt() throws IOException {
    String xml = "<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/x.dtd'><a b='c'>d</a>";
    try (Service service = Service.telling("text/xml", xml)) {
      assertThat(caller.http.getXml(service.uri("/")).getDocumentElement().getTextContent())
          .isEqualTo("d");
    }
    String large = "<a>" + "<b>x &amp; y &#65;</b>".repeat(20_000) + "</a>";
    try (Service service = Service.telling("text/xml", large)) {
      assertThat(caller.http.getXml(service.uri("/")).getElementsByTagName("b").getLength())
          .isEqualTo(20_000);
    }
    String external = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>";
    try (Service service = Service.telling("text/xml", external)) {
      assertThat(caller.http.getXml(service.uri("/")).getDocumentElement().getTextContent())
          .isEmpty();
    }
    String laughs =
        "<!DOCTYPE a [<!ENTITY x 'ha'><!ENTITY y '"
            + "&x;".repeat(1000)
            + "'>"
            + "<!ENTITY z '"
            + "&y;".repeat(1000)
            + "'>]><a>&z;</a>";
    try (Service service = Service.telling("text/xml", laughs)) {
      assertThatThrownBy(() -> caller.http.getXml(service.uri("/")))
          .isInstanceOf(BrokerException.Malformed.class);
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
  void compressedAnswersAreRead() throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
      zip.write("[{\"id\":1,\"ra\":2}]".getBytes(UTF_8));
    }
    String headers = "Content-Type: application/json\r\nContent-Encoding: gzip";
    try (Service service =
        new Service((_, _, out) -> Service.tell(out, 200, headers, zipped.toByteArray()))) {
      assertThat(caller.http.getArray(service.uri("/"), Row.class)).hasSize(1);
      assertThat(service.asked().getFirst().headers()).containsEntry("Accept-Encoding", "gzip");
    }
  }

  @Test
  void twoThreadsGetTheirOwnAnswers() throws Exception {
    try (Service service =
        new Service((request, _, out) ->
            Service.tell(
                out,
                200,
                "Content-Type: application/json",
                "["
                    + "{\"id\":\""
                    + request.path()
                    + "\",\"ra\":1},".repeat(200)
                    + "{\"id\":\""
                    + request.path()
                    + "\",\"ra\":1}]"))) {
      List<Thread> threads = new ArrayList<>();
      List<String> mixed = new CopyOnWriteArrayList<>();
      for (int i = 0; i < 4; i++) {
        String path = "/" + i;
        threads.add(
            Thread.ofPlatform()
                .start(() ->
                    caller
                        .http
                        .getArray(service.uri(path), Row.class)
                        .filter(row -> !row.id().equals(path))
                        .forEach(row -> mixed.add(row.id()))));
      }
      for (Thread thread : threads) {
        thread.join();
      }
      assertThat(mixed).isEmpty();
      assertThat(service.asked()).hasSize(4);
    }
  }
}
