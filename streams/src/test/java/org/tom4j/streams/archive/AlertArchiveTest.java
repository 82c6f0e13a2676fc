package org.tom4j.streams.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.avro.Schema;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.generic.GenericRecord;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Cone;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.AlertPacket;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.GenericAlert;
import org.tom4j.form.Range;
import org.tom4j.streams.Apache;
import org.tom4j.streams.Shapes;
import org.tom4j.streams.survey.ZtfPackets;
import org.tom4j.testkit.RecordedHttp;

class AlertArchiveTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  @TempDir private Path folder;

  private final AlertArchive archive = new AlertArchive();

  @Test
  void foldersArchivesAndFilesOfManyAlertsAreReadInOrderOfNames() throws IOException {
    write("a/one.avro", ztf(1));
    write("b.tar.gz", gzipped(tar(Map.of("night/two.avro", ztf(2)))));
    write("c.avro", Apache.file(CodecFactory.deflateCodec(6), record(3), record(4)));
    write("d.tar", tar(Map.of("five.avro", ztf(5))));
    write("e.avro.gz", gzipped(ztf(6)));
    write(".hidden/seven.avro", ztf(7));
    assertThat(ids(everything())).containsExactly("1", "2", "3", "4", "5", "6");
    assertThat(ids(of("a"))).containsExactly("1");
    assertThat(ids(of("d.tar"))).containsExactly("5");
  }

  @Test
  void aFileLargerThanAMessageIsReadRecordByRecord() throws IOException {
    GenericRecord[] many = new GenericRecord[8_000];
    for (int i = 0; i < many.length; i++) {
      many[i] = record(i + 1);
    }
    write("many.avro", Apache.file(many));
    assertThat(Files.size(folder.resolve("many.avro"))).isGreaterThan(1 << 20);
    assertThat(ids(everything())).hasSize(8_000).startsWith("1", "2").endsWith("8000");
  }

  @Test
  void readingStopsWhereNobodyLooksAnyMore() throws IOException {
    write("a.avro", ztf(1));
    write("b.avro", "not opened".getBytes(StandardCharsets.UTF_8));
    FolderContext context = new FolderContext(folder);
    try (Stream<StreamAlert> alerts = archive.fetchAlerts(everything(), context)) {
      assertThat(alerts.findFirst().map(archive::toGenericAlert).map(GenericAlert::id))
          .hasValue("1");
    }
  }

  @Test
  void whatCannotBeReadIsBadWithItsFileAndTheReasonAndTheRestIsRead() throws IOException {
    byte[] cut = Arrays.copyOf(ztf(1), ztf(1).length - 8);
    write("a.avro", cut);
    write("b.txt", "hello".getBytes(StandardCharsets.UTF_8));
    byte[] whole = gzipped(tar(Map.of("x.avro", ztf(2))));
    write("c.tar.gz", Arrays.copyOf(whole, whole.length / 2));
    write("d.avro", ztf(3));
    assertThat(refusals(everything()))
        .hasSize(3)
        .anySatisfy(words -> assertThat(words).contains("a.avro", "marker"))
        .anySatisfy(words -> assertThat(words).contains("b.txt", "none of the formats"))
        .anySatisfy(words -> assertThat(words).contains("c.tar.gz"));
    assertThat(ids(everything())).containsExactly("3");
  }

  @Test
  void aPathOutOfTheFolderIsRefused() {
    for (String path : List.of("../tom.yaml", "/etc/passwd", "a/../../x", "\0")) {
      assertThatThrownBy(() -> ids(of(path)))
          .isInstanceOf(BrokerException.Refused.class)
          .hasMessageMatching("(?s).*(outside|no path).*");
    }
  }

  @Test
  void anEmptyFolderAndAMissingFileGetANoteThatSaysWhereToPutThem() {
    FolderContext context = new FolderContext(folder);
    assertThat(read(everything(), context)).isEmpty();
    assertThat(read(of("tonight.tar"), context)).isEmpty();
    assertThat(context.notes())
        .hasSize(2)
        .anySatisfy(note -> assertThat(note).contains(folder.toString()))
        .anySatisfy(note -> assertThat(note).contains("tonight.tar"));
  }

  @Test
  void alertsAreChosenByNamePlaceAndTime() throws IOException {
    write("a.avro", ztf(1));
    SkyPosition there = SkyPosition.ofDegrees(295.3, -10.5);
    SkyPosition elsewhere = SkyPosition.ofDegrees(15.3, -10.5);
    Instant observed = Instant.parse("2024-05-19T09:04:59Z");
    assertThat(ids(asked("ztf18abudxnw", null, null))).hasSize(1);
    assertThat(ids(asked("ZTF18aaaaaaa", null, null))).isEmpty();
    assertThat(ids(asked(null, Cone.of(there, Angle.ofArcseconds(2)), null))).hasSize(1);
    assertThat(ids(asked(null, Cone.of(elsewhere, Angle.ofArcseconds(2)), null))).isEmpty();
    assertThat(ids(asked(null, null, new Range<>(observed.minusSeconds(1), observed)))).hasSize(1);
    assertThat(ids(asked(null, null, new Range<>(observed, null)))).isEmpty();
  }

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

  @Test
  void aPacketThatWasKeptIsTheSameAlertAgain() throws IOException {
    write(
        "schemas/1.avsc",
        ZtfPackets.schema("ztf.alert", true).toString().getBytes(StandardCharsets.UTF_8));
    write("a.avro", ztf(1));
    write("b.bin", framed(1, record(2)));
    List<StreamAlert> alerts = read(everything(), new FolderContext(folder));
    assertThat(alerts).hasSize(2);
    for (StreamAlert alert : alerts) {
      AlertPacket packet = archive.packet(alert);
      StreamAlert again = archive.alert(packet);
      assertThat(archive.toGenericAlert(again)).isEqualTo(archive.toGenericAlert(alert));
      assertThat(archive.packet(again).bytes()).isEqualTo(packet.bytes());
      assertThat(archive.members(again)).isEqualTo(archive.members(alert));
    }
    assertThat(archive.packet(alerts.getFirst()).bytes())
        .isEqualTo(Files.readAllBytes(folder.resolve("a.avro")));
    assertThat(archive.packet(alerts.getFirst()).schema()).isNull();
    assertThat(archive.packet(alerts.getLast()).schema()).contains("ztf");
  }

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
    }
    assertThat(ids(everything())).hasSize(2_000).startsWith("0").endsWith("1999");
    RecordingIndex index = RecordingIndex.of(file);
    assertThat(index.blocks()).hasSizeGreaterThan(1);
    assertThat(index.before(NOON.plusSeconds(1_999))).isEqualTo(index.blocks().getLast().offset());

    Range<Instant> last = new Range<>(NOON.plusSeconds(1_990), NOON.plusSeconds(1_994));
    ArchiveQuery query = new ArchiveQuery("night.avro", null, null, null, last, null, null);
    assertThat(ids(query)).containsExactly("1990", "1991", "1992", "1993", "1994");
    Files.delete(folder.resolve("night.avro.index.csv"));
    assertThat(ids(query)).hasSize(5);
    assertThatThrownBy(() -> new RecordingWriter(file)).isInstanceOf(IOException.class);
  }

  @Test
  void aReplayKeepsThePaceAndAnInterruptEndsIt() throws IOException {
    try (RecordingWriter recording = new RecordingWriter(folder.resolve("slow.avro"))) {
      for (int i = 0; i < 4; i++) {
        recording.write(NOON.plusSeconds(i * 100L), "test", ztf(i), "avro/binary", null);
      }
    }
    ArchiveQuery thousandfold = new ArchiveQuery(null, null, null, null, null, null, 1_000.0);
    long began = System.nanoTime();
    assertThat(ids(thousandfold)).hasSize(4);
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(299));

    ArchiveQuery asItCame = new ArchiveQuery(null, null, null, null, null, null, 1.0);
    Thread.currentThread().interrupt();
    assertThat(read(asItCame, new FolderContext(folder))).hasSizeLessThan(2);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void aFilterKeepsWhatItIsTrueOfAndTellsOfTheRest() throws IOException {
    write("a.avro", ztf(1));
    write("b.avro", ztf(2));
    FolderContext context = new FolderContext(folder);
    assertThat(read(filtered("mag < 19 && alert.candid == \"2\""), context)).hasSize(1);
    assertThat(read(filtered("alert.candidate.drb > 0.4 && n_detections >= 1"), context))
        .hasSize(2);
    assertThat(read(filtered("alert.candidate.nobody > 1"), context)).isEmpty();
    assertThat(context.notes().getFirst()).contains("kept 1 alerts and dropped 1");
    assertThat(context.notes().getLast()).contains("of 2 it could not tell", "nobody");
    assertThatThrownBy(() -> filtered("mag <"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line 1, column");
  }

  private static ArchiveQuery filtered(String filter) {
    return new ArchiveQuery(null, null, null, null, null, filter, null);
  }

  @Test
  void aReplayIsOneToAThousandTimesAsFast() {
    for (double speed : new double[] {0, 0.5, -1, 1_001, Double.NaN}) {
      assertThatThrownBy(() -> new ArchiveQuery(null, null, null, null, null, null, speed))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static ArchiveQuery everything() {
    return of(null);
  }

  private static ArchiveQuery of(@Nullable String path) {
    return new ArchiveQuery(path, null, null, null, null, null, null);
  }

  private static ArchiveQuery asked(
      @Nullable String object, @Nullable Cone cone, @Nullable Range<Instant> observed) {
    return new ArchiveQuery(null, object, cone, observed, null, null, null);
  }

  private List<StreamAlert> read(ArchiveQuery query, FolderContext context) {
    try (Stream<StreamAlert> alerts = archive.fetchAlerts(query, context)) {
      return alerts.toList();
    }
  }

  private List<String> ids(ArchiveQuery query) {
    return read(query, new FolderContext(folder)).stream()
        .filter(StreamAlert.Understood.class::isInstance)
        .map(alert -> archive.toGenericAlert(alert).id())
        .toList();
  }

  private List<String> refusals(ArchiveQuery query) {
    return read(query, new FolderContext(folder)).stream()
        .<String>mapMulti((alert, next) -> {
          if (alert instanceof StreamAlert.Refused(String source, String why)) {
            next.accept(source + " " + why);
          }
        })
        .toList();
  }

  private void write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private static GenericRecord record(long candid) {
    return record("ztf.alert", candid);
  }

  private static GenericRecord record(String schema, long candid) {
    Map<String, @Nullable Object> candidate = new HashMap<>(ZtfPackets.candidate());
    candidate.put("candid", candid);
    return ZtfPackets.record(
        ZtfPackets.schema(schema, schema.startsWith("ztf")), candidate, Map.of("candid", candid));
  }

  private static byte[] ztf(long candid) {
    return Apache.file(record(candid));
  }

  private static byte[] framed(int id, GenericRecord record) {
    byte[] bare = Apache.bare(record);
    return ByteBuffer.allocate(5 + bare.length).put((byte) 0).putInt(id).put(bare).array();
  }

  private static byte[] tar(Map<String, byte[]> members) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        TarArchiveEntry entry = new TarArchiveEntry(member.getKey());
        entry.setSize(member.getValue().length);
        tar.putArchiveEntry(entry);
        tar.write(member.getValue());
        tar.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] gzipped(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream packed = new GZIPOutputStream(bytes)) {
      packed.write(plain);
    }
    return bytes.toByteArray();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
