package org.tom4j.streams.survey;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;
import org.tom4j.streams.Apache;
import org.tom4j.streams.Shapes;
import org.tom4j.streams.avro.AvroSchema;
import org.tom4j.streams.avro.KnownSchemas;
import org.tom4j.streams.packet.Message;
import org.tom4j.streams.packet.Packet;
import org.tom4j.streams.packet.PacketReader;
import org.tom4j.streams.packet.SchemaSource.Numbered;

/** Packets of our own in the shape of Rubin's, with the members that anybody uses. */
final class RubinPackets {
  static final byte[] IMAGE = "SIMPLE  = T".getBytes(StandardCharsets.US_ASCII);

  static final Schema SCHEMA_11 = schema("lsst.v11_1.alert", true);
  static final Schema SCHEMA_7 = schema("lsst.v7_4.alert", false);

  private RubinPackets() {}

  private static Schema schema(String name, boolean recent) {
    String space = name.substring(0, name.lastIndexOf('.') + 1);
    Schema source =
        Shapes.record(
            space + "diaSource",
            "diaSourceId",
            "long",
            "visit",
            "long",
            "detector",
            "int",
            "diaObjectId",
            "long?",
            "ssObjectId",
            "long?",
            "midpointMjdTai",
            "double",
            "ra",
            "double",
            "raErr",
            "float?",
            "dec",
            "double",
            "decErr",
            "float?",
            "psfFlux",
            "float?",
            "psfFluxErr",
            "float?",
            "scienceFlux",
            "float?",
            "scienceFluxErr",
            "float?",
            "reliability",
            "float?",
            "band",
            "string?",
            "timeWithdrawnMjdTai",
            "double?");
    Schema forced =
        Shapes.record(
            space + "diaForcedSource",
            "diaForcedSourceId",
            "long",
            "diaObjectId",
            "long",
            "ra",
            "double",
            "dec",
            "double",
            "psfFlux",
            "float?",
            "psfFluxErr",
            "float?",
            "midpointMjdTai",
            "double",
            "band",
            "string?");
    Schema object = Shapes.record(space + "diaObject", "diaObjectId", "long");
    Schema body = Shapes.record(space + "ssSource", "designation", "string?");
    Schema orbit = Shapes.record(space + "mpc_orbits", "designation", "string");
    return recent
        ? Shapes.record(
            name,
            "diaSourceId",
            "long",
            "diaSource",
            source,
            "prvDiaSources",
            Shapes.list(source),
            "prvDiaForcedSources",
            Shapes.list(forced),
            "diaObject",
            Shapes.maybe(object),
            "ssSource",
            Shapes.maybe(body),
            "mpc_orbits",
            Shapes.maybe(orbit),
            "cutoutDifference",
            "bytes?",
            "cutoutScience",
            "bytes?",
            "cutoutTemplate",
            "bytes?")
        : Shapes.record(
            name,
            "alertId",
            "long",
            "diaSource",
            source,
            "prvDiaSources",
            Shapes.list(source),
            "prvDiaForcedSources",
            Shapes.list(forced),
            "diaObject",
            Shapes.maybe(object),
            "ssObject",
            Shapes.maybe(body),
            "cutoutDifference",
            "bytes?",
            "cutoutScience",
            "bytes?",
            "cutoutTemplate",
            "bytes?");
  }

  /** A detection of 1000 ± 100 nJy, which is an AB magnitude of 23.9. */
  static Map<String, @Nullable Object> source() {
    return new HashMap<>(
        Map.ofEntries(
            Map.entry("diaSourceId", 170094456272322680L),
            Map.entry("diaObjectId", 170028485706776685L),
            Map.entry("ssObjectId", 0L),
            Map.entry("midpointMjdTai", 61105.5),
            Map.entry("ra", 63.25),
            Map.entry("dec", -47.5),
            Map.entry("raErr", 1e-5f),
            Map.entry("decErr", 2e-5f),
            Map.entry("psfFlux", 1000f),
            Map.entry("psfFluxErr", 100f),
            Map.entry("scienceFlux", 64_000f),
            Map.entry("scienceFluxErr", 100f),
            Map.entry("reliability", 0.875f),
            Map.entry("band", "i")));
  }

  static Map<String, @Nullable Object> with(String name, @Nullable Object value) {
    Map<String, @Nullable Object> source = source();
    source.put(name, value);
    return source;
  }

  static GenericRecord record(Schema schema, Map<String, ?> source, Map<String, ?> more) {
    Map<String, Object> members = new HashMap<>(more);
    members.put("diaSource", source);
    return Apache.record(schema, members);
  }

  static Packet packet(Schema schema, Map<String, ?> source, Map<String, ?> more) {
    return read(schema, message(record(schema, source, more)));
  }

  /** As Rubin sends it: a zero, the schema's number, and the record. */
  static byte[] message(GenericRecord record) {
    byte[] bare = Apache.bare(record);
    return ByteBuffer.allocate(5 + bare.length).put((byte) 0).putInt(1101).put(bare).array();
  }

  static Packet read(Schema schema, byte[] message) {
    AvroSchema registered = AvroSchema.parse(schema.toString());
    PacketReader reader =
        new PacketReader(
            new KnownSchemas(), id -> id == 1101 ? Numbered.of(registered) : Numbered.NONE);
    return reader.read(Message.of(message, "test")).getFirst();
  }
}
