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
    assertThat(recorded.err()).contains("Recorded 2 alerts of run 1.").doesNotContain("Left out");

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

  @Test
  void whatIsRestrictedIsLeftOutUnlessItIsAskedForAndOfNothingNoFileIsMade() throws IOException {
    CommandLineTom line = CommandLineTom.inProject(project);
    Path archive = Files.createDirectories(project.resolve("data/alert-archive"));
    Files.writeString(
        project.resolve("brokers/Partners.java"),
        """
        import java.util.stream.IntStream;
        import java.util.stream.Stream;
        import org.tom4j.broker.AlertBroker;
        import org.tom4j.broker.BrokerContext;
        import org.tom4j.broker.BrokerInfo;
        import org.tom4j.broker.GenericAlert;

        public final class Partners implements AlertBroker<Partners.Query, Partners.Row> {
          public record Query(int open) {}
          public record Row(int id, boolean open) {}

          @Override public BrokerInfo<Query> info() {
            return BrokerInfo.of("PARTNERS", Query.class);
          }

          @Override public Stream<Row> fetchAlerts(Query query, BrokerContext context) {
            return IntStream.range(0, 3).mapToObj(i -> new Row(i, i < query.open()));
          }

          @Override public GenericAlert toGenericAlert(Row row) {
            GenericAlert alert = GenericAlert.of(row.open() + " " + row.id(), null, null, null);
            return row.open() ? alert : alert.withRestriction("ZTF partnership");
          }
        }
        """);
    line.tom("query", "run", "--broker", "PARTNERS", "--open", "1");
    line.tom("query", "run", "--broker", "PARTNERS", "--open", "0");

    var some = line.tom("query", "record", "1", "some");
    assertThat(some.err())
        .contains("Recorded 1 alerts of run 1.", "Left out are 2 that their survey restricts");
    var all = line.tom("query", "record", "1", "all", "--restricted");
    assertThat(all.err()).contains("Recorded 3 alerts of run 1.").doesNotContain("Left out");

    var none = line.tom("query", "record", "2", "none");
    assertThat(none.code()).isEqualTo(1);
    assertThat(none.err()).contains("nothing to record of run 2", "Left out are 3");
    try (var files = Files.list(archive)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "some.avro", "some.avro.index.csv", "all.avro", "all.avro.index.csv");
    }
  }
}
