package org.tom4j.streams.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.avro.Schema;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tom4j.astro.Angle;
import org.tom4j.astro.Cone;
import org.tom4j.astro.SkyPosition;
import org.tom4j.broker.AlertPacket;
import org.tom4j.broker.BrokerException;
import org.tom4j.broker.GenericAlert;
import org.tom4j.form.Range;
import org.tom4j.streams.Apache;
import org.tom4j.streams.Samples;
import org.tom4j.streams.Shapes;
import org.tom4j.streams.avro.AvroByHand;
import org.tom4j.streams.avro.AvroDatum;
import org.tom4j.streams.avro.AvroSchema;
import org.tom4j.streams.packet.UnreadablePacketException;
import org.tom4j.streams.reading.StreamAlert;
import org.tom4j.streams.survey.ZtfPackets;

/** What lies in an archive, read and asked for. */
class AlertArchiveTest extends InArchiveFolder {
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
  void aSmallFileOfMillionsOfRecordsIsReadOneByOne() throws IOException {
    Schema small = Shapes.record("t.small", "flag", "boolean");
    int many = 8_000_000;
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflate =
        new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION, true))) {
      deflate.write(new byte[many]);
    }
    byte[] bomb = AvroByHand.file(small.toString(), "deflate", many, packed.toByteArray());
    assertThat(bomb.length).isLessThan(20_000);
    write("bomb.avro", bomb);
    try (Stream<StreamAlert> alerts =
        archive.fetchAlerts(everything(), new FolderContext(folder))) {
      assertThat(alerts.limit(3))
          .map(alert -> ((StreamAlert.Understood) alert).source())
          .containsExactly("bomb.avro#1", "bomb.avro#2", "bomb.avro#3");
    }
    // As one message, as a stream would bring it, it is none.
    assertThatThrownBy(() -> Samples.one(bomb))
        .isInstanceOf(UnreadablePacketException.class)
        .hasMessageContaining("more than 10000 records");
  }

  @Test
  void aFileOfOneAlertStaysAsItIs() throws IOException {
    byte[] file = Apache.file(CodecFactory.deflateCodec(6), record(7));
    write("a.avro", file);
    assertThat(read(everything(), new FolderContext(folder)))
        .singleElement()
        .satisfies(alert -> assertThat(archive.packet(alert).bytes()).isEqualTo(file));
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
  void ofAnArchiveADamagedMemberAloneIsBad() throws IOException {
    byte[] packed = gzipped(ztf(2));
    byte[] flipped = packed.clone();
    flipped[packed.length - 8] ^= 1; // of the check sum
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("1.avro.gz", gzipped(ztf(1)));
    members.put("cut.avro.gz", Arrays.copyOf(packed, packed.length / 2));
    members.put("none.avro.gz", new byte[] {1, 2, 3});
    members.put("flipped.jsonl.gz", flipped);
    members.put("5.avro", ztf(5));
    write("a.tar", tar(members));
    assertThat(ids(everything())).containsExactly("1", "5");
    assertThat(refusals(everything()))
        .anySatisfy(words -> assertThat(words).startsWith("a.tar!cut.avro.gz cannot be read: "))
        .anySatisfy(words -> assertThat(words).startsWith("a.tar!none.avro.gz cannot be read: "))
        .anySatisfy(
            words -> assertThat(words).startsWith("a.tar!flipped.jsonl.gz cannot be read: "));
  }

  @Test
  void anArchiveThatIsCutOffEndsThereAndSaysSoOfTheArchive() throws IOException {
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("1.avro", ztf(1));
    members.put("2.avro.gz", gzipped(ztf(2)));
    byte[] whole = tar(members);
    int second = 512 + (ztf(1).length + 511) / 512 * 512 + 512;
    write("a.tar", Arrays.copyOf(whole, second + 100));
    assertThat(ids(everything())).containsExactly("1");
    assertThat(refusals(everything())).singleElement().asString().startsWith("a.tar cannot be");
  }

  @Test
  void aPacketThatIsDamagedInsideIsBadAndTheRestIsRead() throws IOException {
    // The markers are whole; the record between them is not what its schema says.
    String schema = ZtfPackets.schema("topLevelRecord", false).toString();
    Files.createDirectories(folder);
    write("a.avro", AvroDatum.of(AvroSchema.parse(schema), new byte[] {2, 'x'}, 0, 2).asFile());
    write("b.avro", ztf(2));
    assertThat(ids(everything())).containsExactly("2");
    assertThat(refusals(everything())).singleElement().asString().contains("a.avro");
  }

  @Test
  void linksInACircleAndClosedFoldersArePassedOver() throws IOException {
    write("a.avro", ztf(1));
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    assertThat(ids(everything())).contains("1");
    assertThat(archive.suggestions(new FolderContext(folder)).get("archive")).contains("a.avro");
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

  private static ArchiveQuery asked(
      @Nullable String object, @Nullable Cone cone, @Nullable Range<Instant> observed) {
    return new ArchiveQuery(null, object, cone, observed, null, null, false);
  }
}
