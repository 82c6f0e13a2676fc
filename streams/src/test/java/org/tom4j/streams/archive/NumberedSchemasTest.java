package org.tom4j.streams.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;
import org.tom4j.streams.Apache;
import org.tom4j.streams.Shapes;
import org.tom4j.streams.reading.StreamAlert;
import org.tom4j.streams.survey.ZtfPackets;
import org.tom4j.testkit.RecordedHttp;

/** Packets that name their schema by a number. */
class NumberedSchemasTest extends InArchiveFolder {
  @Test
  void aSchemaByNumberIsAskedOfTheRegistryOnceAndKept() throws IOException {
    write("z.bin", framed(901, record(8)));
    assertThat(refusals(everything())).singleElement().asString().contains("schema 901");

    String schema = ZtfPackets.schema("ztf.alert", true).toString();
    RecordedHttp registry =
        new RecordedHttp(getClass())
            .withFolder(folder)
            .withSettings(new ArchiveSettings(URI.create("https://registry.example.org/sr")))
            .answerJson(
                "https://registry.example.org/sr/schemas/ids/901",
                "{\"schema\":" + quoted(schema) + "}");
    assertThat(registry.fetch(archive, everything()).alerts()).hasSize(1);
    assertThat(folder.resolve("schemas/901.avsc")).hasContent(schema);
    assertThat(ids(everything())).containsExactly("8");
  }

  @Test
  void aSchemaOfRubinsIsLearnedFromAnAlertThatBringsIt() throws IOException {
    write("a.bin", framed(704, record("lsst.v7_4.alert", 8)));
    assertThat(refusals(everything())).hasSize(1);
    write("z.avro", Apache.file(record("lsst.v7_4.alert", 9)));
    assertThat(refusals(everything())).isEmpty();
    Files.delete(folder.resolve("z.avro"));
    assertThat(refusals(everything())).isEmpty();
  }

  @Test
  void ofDraftsOfOneNameOnlyThatIsTakenByWhichAllOfThePacketFits() throws IOException {
    GenericRecord meant = record("lsst.v7_4.alert", 8);
    Schema draft = Shapes.record("lsst.v7_4.alert", "alertId", "long", "more", "string");
    GenericRecord other =
        Apache.record(draft, Map.of("alertId", 7L, "more", "a draft of the same version"));
    write("a.avro", Apache.file(other));
    write("b.bin", framed(704, meant));
    assertThat(refusals(everything())).singleElement().asString().contains("does not fit");
    write("c.avro", Apache.file(meant));
    assertThat(refusals(everything())).isEmpty();
    StreamAlert framed = read(of("b.bin"), new FolderContext(folder)).getFirst();
    assertThat(archive.packet(framed).schema()).contains("prv_candidates").doesNotContain("more");
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
