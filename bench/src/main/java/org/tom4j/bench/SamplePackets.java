package org.tom4j.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tom4j.filters.Candidate;
import org.tom4j.runtime.feed.InPacket;
import org.tom4j.streams.avro.AvroDatum;
import org.tom4j.streams.avro.AvroOutput;
import org.tom4j.streams.avro.AvroSchema;
import org.tom4j.streams.avro.ContainerFile;
import org.tom4j.streams.avro.KnownSchemas;
import org.tom4j.streams.avro.MalformedAvroException;
import org.tom4j.streams.packet.Message;
import org.tom4j.streams.packet.Packet;
import org.tom4j.streams.packet.PacketReader;
import org.tom4j.streams.packet.SchemaSource;
import org.tom4j.streams.survey.Survey;
import org.tom4j.streams.survey.Surveys;

/**
 * Packets to measure with: those that surveys sent where they are kept, for the figures; else one
 * small one of our own, so that the programs run everywhere.
 *
 * @param framedBy the schema of messages that name theirs by number; null: they bring it
 */
record SamplePackets(List<Message> messages, PacketReader reader, @Nullable AvroSchema framedBy) {
  private static final Path KEPT = Path.of("../shared/recorded/streams");
  private static final int FRAME = 5;
  private static final KnownSchemas SCHEMAS = new KnownSchemas();

  static final PacketReader READER = new PacketReader(SCHEMAS, SchemaSource.NONE);

  /** Members of a detection that filters ask for, of either survey. */
  static final List<String> LOOKED_AT =
      List.of(
          "ra",
          "dec",
          "jd",
          "magpsf",
          "sigmapsf",
          "drb",
          "rb",
          "midpointMjdTai",
          "psfFlux",
          "psfFluxErr",
          "reliability",
          "snr");

  /**
   * @param survey {@code ztf}, {@code rubin}, or {@code small}: packets of half a kilobyte
   */
  static SamplePackets named(String survey) throws IOException {
    return survey.equals("small") ? small() : of(survey);
  }

  static SamplePackets of(String survey) throws IOException {
    Path home = Path.of(System.getProperty("tom.home", ".")).resolve(KEPT);
    if (!Files.isDirectory(home)) {
      return small();
    }
    return survey.equals("ztf") ? ztf(home.resolve("ztf/ocf")) : rubin(home.resolve("lsst"));
  }

  /** A packet as a filter sees it. */
  static Candidate candidate(Packet packet) {
    Survey said = Surveys.of(packet);
    return new Candidate(
        said.alert(packet),
        packet::members,
        () -> said.lightCurve(packet).toList(),
        () -> InPacket.usable(said.fluxCurve(packet)));
  }

  /** One packet of half a kilobyte. */
  static SamplePackets small() {
    return new SamplePackets(List.of(Message.of(own(), "own")), READER, null);
  }

  private static SamplePackets ztf(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Message> messages =
          files
              .filter(file -> file.toString().matches(".*(v4.01|v4.02|ZTF21abiuvdk).*avro"))
              .map(SamplePackets::message)
              .toList();
      return new SamplePackets(messages, READER, null);
    }
  }

  private static Message message(Path file) {
    try {
      return Message.of(Files.readAllBytes(file), file.toString());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static SamplePackets rubin(Path folder) throws IOException {
    List<Path> drafts;
    try (Stream<Path> files = Files.list(folder.resolve("ocf_alert_packet"))) {
      drafts = files.filter(file -> file.toString().contains("v10_0")).toList();
    }
    List<Message> messages = new ArrayList<>();
    Path bulk = folder.resolve("bulk/derived_framed_v10.0_171.tar.gz");
    try (InputStream in = Files.newInputStream(bulk);
        TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(in))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.isFile()) {
          messages.add(Message.of(tar.readAllBytes(), entry.getName()));
        }
      }
    }
    AvroSchema schema = schema(drafts, messages);
    SchemaSource.Numbered numbered = SchemaSource.Numbered.of(schema);
    return new SamplePackets(messages, new PacketReader(SCHEMAS, _ -> numbered), schema);
  }

  /** There are drafts of the tenth version, of which one fits them all. */
  private static AvroSchema schema(List<Path> drafts, List<Message> messages) throws IOException {
    for (Path draft : drafts) {
      AvroSchema schema = new ContainerFile(SCHEMAS).schema(Files.readAllBytes(draft));
      if (messages.stream().allMatch(message -> fits(schema, message.value()))) {
        return schema;
      }
    }
    throw new IllegalStateException("no draft of the schema fits the packets");
  }

  private static boolean fits(AvroSchema schema, byte[] framed) {
    try {
      AvroDatum.of(schema, framed, FRAME, framed.length).verify();
      return true;
    } catch (MalformedAvroException other) {
      return false;
    }
  }

  /** A detection as both surveys might send it, without history. */
  private static byte[] own() {
    String number = "\"type\":\"double\"}";
    String detection =
        "{\"type\":\"record\",\"name\":\"candidate\",\"fields\":["
            + "{\"name\":\"candid\",\"type\":\"long\"},{\"name\":\"fid\",\"type\":\"int\"},"
            + "{\"name\":\"isdiffpos\",\"type\":\"string\"},"
            + "{\"name\":\"jd\","
            + number
            + ",{\"name\":\"ra\","
            + number
            + ",{\"name\":\"dec\","
            + number
            + ",{\"name\":\"magpsf\","
            + number
            + "]}";
    AvroSchema schema =
        AvroSchema.parse(
            "{\"type\":\"record\",\"name\":\"alert\",\"namespace\":\"ztf\",\"fields\":["
                + "{\"name\":\"objectId\",\"type\":\"string\"},"
                + "{\"name\":\"candid\",\"type\":\"long\"},{\"name\":\"candidate\",\"type\":"
                + detection
                + "}]}");
    AvroOutput record =
        new AvroOutput()
            .text("ZTF18abudxnw")
            .whole(NumberedPackets.FIRST)
            .whole(NumberedPackets.FIRST)
            .whole(2)
            .text("t")
            .real(2460449.8784606)
            .real(295.3)
            .real(-10.5)
            .real(18.5);
    byte[] bytes = record.toBytes();
    return AvroDatum.of(schema, bytes, 0, bytes.length).asFile();
  }
}
