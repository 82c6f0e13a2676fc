package org.tom4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tom4j.testing.AvroPackets;

final class QueryRecordCommandTest {
  @TempDir Path project;

  @Test
  void recordsWhatARunReceivedAndReplaysIt() throws IOException {
    CommandLineTom line = CommandLineTom.inProject(project);
    Path archive = Files.createDirectories(project.resolve("data/alert-archive"));
    Files.write(archive.resolve("one.avro"), AvroPackets.file(1));
    Files.write(archive.resolve("two.avro"), AvroPackets.file(2));
    var first = line.tom("query", "run", "--broker", "Alert archive");
    assertThat(first.err()).contains("2 received, 2 kept");

    var recorded = line.tom("query", "record", "1", "night");
    assertThat(recorded.code()).as(recorded.err()).isZero();
    assertThat(recorded.out().strip()).endsWith("data/alert-archive/night.avro");
    assertThat(recorded.err()).contains("Recorded 2 alerts of run 1.");

    var replayed =
        line.tom(
            "query",
            "run",
            "--broker",
            "Alert archive",
            "--archive",
            "night.avro",
            "--speed",
            "1000");
    assertThat(replayed.lines()).filteredOn(row -> row.contains("ZTF18abudxnw")).hasSize(2);
    assertThat(replayed.err()).contains("2 received, 2 kept");

    var again = line.tom("query", "record", "1", "night");
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err()).contains("is there already; choose another name");
    assertThat(line.tom("query", "record", "99", "other").err()).contains("no run number 99");
    assertThat(archive.resolve("other.avro")).doesNotExist();
    assertThat(line.tom("query", "record", "1", "../x").code()).isEqualTo(1);
    assertThat(line.tom("query", "record", "one", "x").code()).isEqualTo(2);
  }
}
