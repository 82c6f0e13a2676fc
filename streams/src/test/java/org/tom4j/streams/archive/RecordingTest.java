package org.tom4j.streams.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tom4j.broker.AlertPacket;
import org.tom4j.broker.Standing;
import org.tom4j.form.Range;
import org.tom4j.streams.reading.StreamAlert;
import org.tom4j.streams.survey.ZtfPackets;

/** Streams that are written down and pass once more. */
class RecordingTest extends InArchiveFolder {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  @Test
  void aRecordingHoldsMessagesAsTheyCameAndIsBegunWhereItIsWanted() throws IOException {
    Path file = folder.resolve("night.avro");
    String schema = ZtfPackets.schema("ztf.alert", true).toString();
    try (RecordingWriter recording = new RecordingWriter(file)) {
      for (int i = 0; i < 2_000; i++) {
        byte[] framed = framed(77, record(i));
        recording.write(
            NOON.plusSeconds(i), "test", framed, "avro/binary;framing=confluent", schema);
      }
      assertThat(recording.written()).isEqualTo(2_000);
      recording.finish();
    }
    assertThat(ids(everything())).hasSize(2_000).startsWith("0").endsWith("1999");
    RecordingIndex index = RecordingIndex.of(file);
    assertThat(index.blocks()).hasSizeGreaterThan(1);
    assertThat(index.start(NOON.plusSeconds(1_999), 0).offset())
        .isEqualTo(index.blocks().getLast().offset());

    Range<Instant> last = new Range<>(NOON.plusSeconds(1_990), NOON.plusSeconds(1_994));
    ArchiveQuery query = new ArchiveQuery("night.avro", null, null, null, last, null, false);
    assertThat(ids(query)).containsExactly("1990", "1991", "1992", "1993", "1994");
    Files.delete(folder.resolve("night.avro.index.csv"));
    assertThat(ids(query)).hasSize(5);
    assertThatThrownBy(() -> new RecordingWriter(file)).isInstanceOf(IOException.class);
  }

  @Test
  void aRecordingThatBreaksOffLeavesNothingAndIsReplayedByNobodyBefore() throws IOException {
    Path file = folder.resolve("broken.avro");
    try (RecordingWriter recording = new RecordingWriter(file)) {
      recording.write(NOON, "test", ztf(1), "avro/binary", null);
      assertThat(file).doesNotExist();
      assertThat(ids(everything())).isEmpty();
      assertThatThrownBy(() -> new RecordingWriter(file))
          .as("two at once do not mix")
          .isInstanceOf(FileAlreadyExistsException.class);
    }
    try (var left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void anIndexThatTellsSomethingElseIsNotUsed() throws IOException {
    Path file = folder.resolve("older.avro");
    try (RecordingWriter recording = new RecordingWriter(file)) {
      recording.write(NOON, "test", ztf(1), "avro/binary", null);
      recording.finish();
    }
    Path index = folder.resolve("older.avro.index.csv");
    String own = Files.readString(index);
    assertThat(RecordingIndex.of(file).blocks()).hasSize(1);
    for (String other :
        List.of(own.replace("latest_received", "first_received"), own.replace("offset", "x"), "")) {
      Files.writeString(index, other);
      assertThat(RecordingIndex.of(file).blocks()).as(other).isEmpty();
    }
  }

  @Test
  void aRecordingThatSomebodyElseFinishedMeanwhileKeepsItsIndex() throws IOException {
    Path file = folder.resolve("two.avro");
    Path index = folder.resolve("two.avro.index.csv");
    try (RecordingWriter recording = new RecordingWriter(file)) {
      recording.write(NOON, "test", ztf(1), "avro/binary", null);
      Files.writeString(file, "another's");
      Files.writeString(index, "another's");
      assertThatThrownBy(recording::finish).isInstanceOf(FileAlreadyExistsException.class);
    }
    assertThat(file).hasContent("another's");
    assertThat(index).hasContent("another's");
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactlyInAnyOrder(file, index);
    }
  }

  @Test
  void aRecordingWhoseIndexCannotBePutBesideItIsNotThereAtAll() throws IOException {
    Path file = folder.resolve("half.avro");
    try (RecordingWriter recording = new RecordingWriter(file)) {
      recording.write(NOON, "test", ztf(1), "avro/binary", null);
      Files.delete(folder.resolve(".half.avro.index.csv.part"));
      assertThatThrownBy(recording::finish).isInstanceOf(IOException.class);
    }
    try (var left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void aTestOfHopskotchStaysOneWhenItIsKeptAndRecorded() throws IOException {
    byte[] message =
        "{\"title\": \"t\", \"message_text\": \"m\", \"submitter\": \"s\", \"data\": {}}"
            .getBytes(StandardCharsets.UTF_8);
    String type = "application/json;_format=json;_id=0123456789abcdef;_test=true";
    StreamAlert kept = archive.alert(new AlertPacket(message, type, null));
    assertThat(archive.toGenericAlert(kept).standing().reality()).isEqualTo(Standing.Reality.TEST);
    assertThat(archive.packet(kept).mediaType()).isEqualTo(type);
    try (RecordingWriter recording = new RecordingWriter(folder.resolve("h.avro"))) {
      recording.write(NOON, "test", message, type, null);
      recording.finish();
    }
    assertThat(read(everything(), new FolderContext(folder)))
        .singleElement()
        .satisfies(replayed -> {
          assertThat(archive.toGenericAlert(replayed)).isEqualTo(archive.toGenericAlert(kept));
          assertThat(archive.packet(replayed).mediaType()).isEqualTo(type);
        });
  }

  @Test
  void anAlertIsMappedOnceWhoeverAsks() throws IOException {
    write("a.avro", ztf(7));
    List<StreamAlert> alerts = read(everything(), new FolderContext(folder));
    assertThat(archive.toGenericAlert(alerts.getFirst()))
        .isSameAs(archive.toGenericAlert(alerts.getFirst()));
  }

  @Test
  void whatWasReceivedBeforeItsNeighboursIsFoundAllTheSame() throws IOException {
    RecordingIndex index =
        new RecordingIndex(
            List.of(
                new RecordingIndex.Block(10, 2, NOON),
                new RecordingIndex.Block(20, 2, NOON.minusSeconds(9_000)),
                new RecordingIndex.Block(30, 2, NOON.plusSeconds(60))));
    assertThat(index.start(NOON.minusSeconds(60), 0).offset()).isEqualTo(10);
    assertThat(index.start(NOON.plusSeconds(1), 0).offset()).isEqualTo(30);
    assertThat(index.start(NOON.plusSeconds(999), 0).offset()).isEqualTo(30);
  }

  @Test
  void aGapOfCenturiesIsNotWaitedFor() {
    Pace pace = new Pace(1, System::nanoTime);
    assertThat(pace.awaitTurn(NOON)).isTrue();
    assertThat(pace.awaitTurn(Instant.parse("1500-01-01T00:00:00Z"))).isTrue();
    assertThat(pace.awaitTurn(Instant.parse("9000-01-01T00:00:00Z"))).isTrue();
  }

  @Test
  void aReplayKeepsThePaceAndAnInterruptEndsIt() throws IOException {
    try (RecordingWriter recording = new RecordingWriter(folder.resolve("slow.avro"))) {
      for (int i = 0; i < 4; i++) {
        recording.write(NOON.plusSeconds(i * 100L), "test", ztf(i), "avro/binary", null);
      }
      recording.finish();
    }
    ArchiveQuery thousandfold = new ArchiveQuery(null, null, null, null, null, 1_000.0, false);
    long began = System.nanoTime();
    assertThat(ids(thousandfold)).hasSize(4);
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(299));

    ArchiveQuery asItCame = new ArchiveQuery(null, null, null, null, null, 1.0, false);
    Thread.currentThread().interrupt();
    assertThat(read(asItCame, new FolderContext(folder))).hasSizeLessThan(2);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void aReplayIsOneToAThousandTimesAsFast() {
    for (double speed : new double[] {0, 0.5, -1, 1_001, Double.NaN}) {
      assertThatThrownBy(() -> new ArchiveQuery(null, null, null, null, null, speed, false))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
