package org.tom4j.runtime.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tom4j.broker.BrokerException;

class OtherFormatsTest {
  private static final String ZIP = "Content-Type: application/zip";

  /** With patience: some answers take a busy machine a while to read. */
  private final Caller caller =
      new Caller(
          Caller.settings(true).withSilence(Duration.ofMinutes(1)),
          URI.create("http://127.0.0.1:1/"),
          Set.of());

  record Row(String id, double ra) {}

  @AfterEach
  void hangUp() {
    caller.close();
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
      assertThat(packetOf(rows.getFirst()).received()).isTrue();
    }
  }

  @Test
  void aPackedTableIsReadAsWhatIsInItAlsoInAnswerToAForm() throws IOException {
    byte[] zip = zip("\"a title\"\nid,ra\n1,1.5\n2,2.5\n");
    try (Service service = new Service((_, _, out) -> Service.tell(out, 200, ZIP, zip))) {
      assertThat(caller.http.getCsv(service.uri("/"), Row.class)).hasSize(2);
      assertThat(caller.http.postFormCsv(service.uri("/"), Map.of("k", "v"), Row.class)).hasSize(2);
    }
    byte[] half = Arrays.copyOf(zip, 60);
    try (Service service = new Service((_, _, out) -> Service.tell(out, 200, ZIP, half))) {
      assertThatThrownBy(() -> caller.http.getCsv(service.uri("/"), Row.class).toList())
          .isInstanceOf(BrokerException.Malformed.class)
          .hasMessageContaining("cut short");
    }
  }

  @Test
  void anotherTableThanWantedIsNotTakenForAnEmptyOne() throws IOException {
    try (Service service = Service.telling("text/csv", "{\"error\": 401}")) {
      assertThat(caller.http.getCsv(service.uri("/"), Row.class)).isEmpty();
      assertThatThrownBy(
              () -> caller.http.postFormCsv(service.uri("/"), Map.of(), Row.class).toList())
          .isInstanceOf(BrokerException.Malformed.class)
          .hasMessageContaining("no column id, ra");
    }
  }

  private static byte[] zip(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("table.csv"));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return bytes.toByteArray();
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
      assertThat(packetOf(rows.getFirst()).received()).isFalse();
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
}
